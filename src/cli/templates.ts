import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFolder } from './package.ts';
import type { SiteFile } from './starter.ts';

const templates = fileURLToPath(new URL('templates/', packageFolder));

/** The templates of a new site. */
export function siteTemplates(): Promise<SiteFile[]> {
	return filesIn('site');
}

/** The templates of what testimonials by pull request need. */
export function peerTemplates(): Promise<SiteFile[]> {
	return filesIn('peers');
}

async function filesIn(name: string): Promise<SiteFile[]> {
	const folder = path.join(templates, name);
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name))
		.sort();
	return Promise.all(
		files.map(async (file) => ({
			path: path.relative(folder, file).replaceAll(path.sep, '/'),
			text: await readFile(file, 'utf8'),
		})),
	);
}

/** The template of a kind of entry: the owner's own, where the site has one, else ours. */
export async function entryTemplate(kind: string, root: string): Promise<{ file: string; text: string }> {
	const own = path.join(root, 'templates', `${kind}.md`);
	const ours = path.join(templates, `${kind}.md`);
	try {
		return { file: own, text: await readFile(own, 'utf8') };
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		return { file: ours, text: await readFile(ours, 'utf8') };
	}
}
