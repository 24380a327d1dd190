import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { drawCv } from '../cv/draw-cv.ts';
import { openTypesetter, typstPackage } from '../cv/typesetter.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import type { Finding } from '../diagnostics/diagnostic.ts';
import { formatPretty } from '../diagnostics/pretty.ts';
import { visible } from '../diagnostics/visible.ts';
import { cvText } from '../exports/cv-text.ts';
import { resumeJson } from '../exports/resume-json.ts';
import { checkSite } from '../loader/check.ts';
import { stops } from '../loader/stops.ts';
import { plainText } from '../markdown/inline.ts';
import { anonymous, type Masked } from '../profile/anonymous.ts';
import { assemble } from '../profile/assemble.ts';
import { hostsOf } from '../profile/identity.ts';
import type { Site } from '../profile/site.ts';
import { isWebAddress } from '../schema/address.ts';
import { defaultTheme } from '../theme/theme.ts';
import { words as wordsOf } from '../words/words.ts';
import { currentDay } from './clock.ts';
import { readInvitations } from './invitations.ts';
import { siteRoot } from './root.ts';
import { UsageError } from './usage.ts';

export interface ExportCvOptions {
	root: string;
	anonymous?: boolean;
	keepEmployers?: boolean;
	/** Address of the site. */
	url?: string;
	force?: boolean;
}

/** A CV, and what it is made of. */
interface Draft {
	root: string;
	site: Site;
	/** Of the site; without it nothing links there. */
	origin?: string;
	anonymous: boolean;
}

type Write = (draft: Draft) => { bytes: string | Uint8Array; findings: Finding[] };

/** How each kind of file is written, by its ending. */
const forms = new Map<string, Write>([
	['.pdf', pdfOf],
	['.txt', ({ site, origin }) => plain(cvText({ site, origin, words: wordsOf(site.lang) }))],
	['.json', ({ site, origin }) => plain(resumeJson({ site, origin, words: wordsOf(site.lang) }, new Map()))],
]);

/**
 * Writes the CV into a file, and prints what was taken out of it.
 * @throws {UsageError} before anything is written, where the file cannot be written or an option makes no sense.
 */
export async function exportCv(
	file: string,
	{ root: folder, url, force = false, anonymous: bare = false, keepEmployers }: ExportCvOptions,
): Promise<void> {
	const write = forms.get(path.extname(file).toLowerCase());
	if (!write) {
		const named = `\`${file}\` does not say what to write`;
		throw new UsageError(named, `let its name end in ${[...forms.keys()].join(', ')}`);
	}
	if (keepEmployers && !bare)
		throw new UsageError('--keep-employers says something with --anonymous only', 'add --anonymous');
	const root = await siteRoot(folder);
	const home = await addressOfSite(root, url);
	await refuseTaken(file, force);

	const today = currentDay();
	const { diagnostics, counts, sources, loaded } = await checkSite(root, { today });
	const errors = diagnostics.filter(stops);
	if (!loaded.content || errors.length > 0) {
		process.stderr.write(formatPretty({ diagnostics: errors, counts, sources }));
		process.exitCode = 1;
		return;
	}
	const { site } = assemble(loaded.content, { today, base: home?.pathname ?? '/', trailingSlash: 'ignore' });
	const others = home ? hostsOf(home.host) : [];
	const { site: shown, masked } = bare
		? anonymous(site, wordsOf(site.lang), { keepEmployers, others, plain: plainText })
		: { site, masked: [] };
	const origin = bare ? undefined : home?.origin;
	const { bytes, findings } = write({ root, site: shown, origin, anonymous: bare });
	await writeFile(file, bytes);
	if (findings.length > 0) {
		const told = { diagnostics: findings.map(diagnose), counts: { files: 1 }, sources: new Map() };
		process.stderr.write(formatPretty(told));
	}
	process.stdout.write(bare ? `${file}\n\n${report(masked)}` : `${file}\n`);
}

function pdfOf({ root, site, origin, anonymous }: Draft): ReturnType<Write> {
	const typesetter = openTypesetter(root);
	if (!typesetter) {
		throw new UsageError(
			'a PDF is set by a program that is not installed',
			`run \`npm install --save-dev ${typstPackage}\`, or let the name of the file end in .txt`,
		);
	}
	const { pdf, findings } = drawCv(typesetter, {
		...{ root, site, origin, theme: defaultTheme },
		// A template of the owner's may hold their name.
		ownTemplate: !anonymous,
	});
	return { bytes: pdf, findings };
}

function plain(text: string): ReturnType<Write> {
	return { bytes: text, findings: [] };
}

/** The address of the site: as given, or as an earlier letter to a peer names it. */
async function addressOfSite(root: string, url: string | undefined): Promise<URL | undefined> {
	if (url !== undefined && !isWebAddress(url))
		throw new UsageError(`--url is \`${url}\`, expected a whole address such as https://ada.example`);
	const known = url ?? (await readInvitations(root)).form?.replace(/vouch\/?$/, '');
	return known === undefined ? undefined : new URL(known);
}

async function refuseTaken(file: string, force: boolean): Promise<void> {
	const there = await stat(file).catch(() => null);
	if (there?.isDirectory()) throw new UsageError(`${file} is a folder`, 'name a file');
	if (there && !force) throw new UsageError(`${file} is there already`, 'name another file, or add --force');
	const folder = await stat(path.dirname(path.resolve(file))).catch(() => null);
	if (!folder?.isDirectory())
		throw new UsageError(`there is no folder ${path.dirname(file)}`, 'make it first, or name another one');
}

function report(masked: readonly Masked[]): string {
	const rows = masked.map(({ where, found }) => {
		const words = [...new Set(found.map((word) => `“${visible(word)}”`))];
		return `  ${where}: ${words.join(', ')}\n`;
	});
	return [
		rows.length > 0 ? `Taken out of texts, which may need other words now:\n${rows.join('')}\n` : '',
		'Read it over before you send it: titles, places and dates stay, and so do names that are spelt in other ways.\n',
	].join('');
}
