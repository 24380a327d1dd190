import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fill } from './fill.ts';
import { siteRoot } from './root.ts';
import { published, type SiteFile } from './starter.ts';
import { peerTemplates, siteTemplates } from './templates.ts';
import { destinationOf } from './working-copy.ts';

/** The options of `add peers`, as typed. */
export interface AddPeersOptions {
	root: string;
	force?: boolean;
	print?: boolean;
}

/**
 * Adds to a site what testimonials by pull request need, and says what became of each file.
 * @throws {UsageError} where its profile does not say where contributions go.
 */
export async function addPeers({ root: folder, force, print }: AddPeersOptions): Promise<void> {
	const root = await siteRoot(folder);
	const { owner } = await destinationOf(root);
	const deploy = (await siteTemplates()).filter(({ path }) => path.endsWith('/deploy.yml'));
	const files = [...(await peerTemplates()), ...deploy].map(
		({ path: name, text }): SiteFile => ({ path: published(name), text: fill(text, { owner }) }),
	);
	if (print) {
		process.stdout.write(files.map(({ path: name, text }) => `=== ${name}\n${text}`).join('\n'));
		return;
	}
	const lines: string[] = [];
	for (const file of files) lines.push(`${file.path} ${await put(root, file, force)}`);
	const kept = lines.some((line) => line.endsWith(keptWord));
	process.stdout.write(
		[
			...lines,
			'',
			...(kept
				? ['To see what was kept from you: bonafides add peers --print. To replace it: --force.']
				: []),
			'Commit and push this. People can then send you testimonials, and you take them in with: bonafides accept NUMBER',
			'',
		].join('\n'),
	);
}

const keptWord = 'kept: yours differs';

async function put(root: string, { path: name, text }: SiteFile, force = false): Promise<string> {
	const file = path.join(root, name);
	const before = await readFile(file, 'utf8').catch(() => undefined);
	if (before === text) return 'is as it should be';
	if (before !== undefined && !force) return keptWord;
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, text);
	return before === undefined ? 'written' : 'replaced';
}
