import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { crowded } from './crowded.ts';
import { layOut, layOutSample, rebuild } from './site.ts';

const shelf = fileURLToPath(new URL('../.tmp/shared/', import.meta.url));
/** A look that is not the default. */
export const themed = "theme: { ink: 'oxblood', family: 'sans' }";
const options = "nav: [{ label: 'Shop', href: '/paper.txt' }]";
/** Where only the pages are looked at. */
const plain = 'cards: false';

/** Sites that several test files look at, and how each is laid out. */
const recipes = {
	sample: (name: string) => layOutSample(name),
	full: (name: string) => layOut(name, 'full', { options }),
	'full-below-a-base-path': (name: string) =>
		layOut(name, 'full', {
			config: "site: 'https://example.com', base: '/my-site', trailingSlash: 'always',",
			options,
		}),
	'full-without-slashes': (name: string) =>
		layOut(name, 'full', {
			config: "site: 'https://example.com', base: '/my-site/', trailingSlash: 'never',",
			options: `${options}, ${plain}`,
		}),
	minimal: (name: string) => layOut(name, 'minimal'),
	unicode: (name: string) => layOut(name, 'unicode'),
	bilingual: (name: string) => layOut(name, 'bilingual', { options: themed }),
	'one-line': (name: string) => layOut(name, 'one-line', { options: plain }),
	crowded: (name: string) => layOut(name, null, { files: crowded, options: plain }),
	'right-to-left': (name: string) => layOut(name, 'rtl', { options: plain }),
	chinese: (name: string) => layOut(name, 'chinese', { options: plain }),
	veteran: (name: string) => layOut(name, 'veteran', { options: plain }),
	vouch: (name: string) => layOut(name, 'vouch', { config: "site: 'https://example.com', base: '/me'," }),
};

export type SharedSite = keyof typeof recipes;

/** What came of a build, for those who wait in other processes. */
type Outcome = { root: string } | { error: string };

/**
 * The folder of a site that is built once in a run, by the first test file that asks; the others wait. It is only to
 * be looked at: a test that changes or rebuilds a site lays out its own.
 * @throws with what the build said, where it failed
 */
export async function shared(site: SharedSite): Promise<string> {
	await mkdir(shelf, { recursive: true });
	const file = path.join(shelf, `${site}.json`);
	if (await claim(file)) await writeFile(file, JSON.stringify(await attempt(site)));
	const outcome = await whenWritten(file);
	if ('error' in outcome) throw new Error(outcome.error);
	return outcome.root;
}

/** A shared site under a name of its own, with all that its build left behind: to be changed and built again. */
export async function copyOfShared(site: SharedSite, name: string): Promise<string> {
	const root = await laidOut(site, name);
	await cp(await shared(site), root, { recursive: true });
	return root;
}

/** A site that is laid out as the shared one, and not built. */
export function laidOut(site: SharedSite, name: string): Promise<string> {
	return recipes[site](name);
}

/** Makes an empty file; false where another process was quicker. */
async function claim(file: string): Promise<boolean> {
	try {
		await writeFile(file, '', { flag: 'wx' });
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

async function attempt(site: SharedSite): Promise<Outcome> {
	try {
		const root = await recipes[site](`shared/${site}`);
		await rebuild(root);
		return { root };
	} catch (error) {
		return { error: String(error) };
	}
}

async function whenWritten(file: string): Promise<Outcome> {
	for (;;) {
		const text = await readFile(file, 'utf8');
		if (text !== '') return JSON.parse(text) as Outcome;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
}
