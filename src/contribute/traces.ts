import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { testimonialsFolder } from '../testimonials/place.ts';
import { recordPath } from './acceptance.ts';

/** What is left of somebody's words in a site. Paths are relative to its root. */
export interface Traces {
	/** Words, portrait, record. */
	files: string[];
	/** Results of earlier builds that may hold them. */
	caches: string[];
	/** Lines of the owner's own files that name them. */
	mentions: string[];
}

/** Where builds keep results, and where Astro does. */
const cacheFolders = ['.bonafides/cache', '.astro', 'node_modules/.astro'];

/** Finds what is left of a login, or of words in `relayed/`, named `relayed/<slug>`; `name` is what readers knew them by. */
export async function tracesOf(root: string, who: string, name?: string): Promise<Traces> {
	const relayed = /^relayed\/(.+)$/.exec(who)?.[1];
	const possible =
		relayed === undefined
			? [
					...['md', 'jpg', 'png', 'webp'].map((ending) => `${testimonialsFolder}/${who}.${ending}`),
					recordPath(who),
				]
			: [`${testimonialsFolder}/relayed/${relayed}.md`];
	const files = await existing(root, possible);
	return {
		files,
		caches: await existing(root, cacheFolders),
		mentions: await mentionsOf(root, [relayed ?? who, ...(name ? [name] : [])], files),
	};
}

async function existing(root: string, paths: readonly string[]): Promise<string[]> {
	const found = await Promise.all(
		paths.map((file) =>
			stat(path.join(root, file)).then(
				() => true,
				() => false,
			),
		),
	);
	return paths.filter((_, at) => found[at]);
}

async function mentionsOf(
	root: string,
	names: readonly string[],
	except: readonly string[],
): Promise<string[]> {
	const words = names.map(
		(name) => new RegExp(`(?<![\\p{L}\\p{N}-])${literally(name)}(?![\\p{L}\\p{N}-])`, 'iu'),
	);
	const entries = await readdir(path.join(root, 'content'), { recursive: true, withFileTypes: true });
	const mentions: string[] = [];
	for (const entry of entries) {
		const absolute = path.join(entry.parentPath, entry.name);
		const file = path.relative(root, absolute).replaceAll(path.sep, '/');
		if (!entry.isFile() || except.includes(file) || !/\.(?:ya?ml|mdx?)$/i.test(entry.name)) continue;
		const lines = (await readFile(absolute, 'utf8')).split('\n');
		for (const [at, line] of lines.entries())
			if (words.some((word) => word.test(line))) mentions.push(`${file}:${at + 1}`);
	}
	return mentions.sort();
}

function literally(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
