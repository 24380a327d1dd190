import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type BlogFile, importPosts } from '../imports/blog/import-posts.ts';
import { isPicture } from '../imports/blog/picture.ts';
import { formatReport } from '../imports/report.ts';
import { UsageError } from './usage.ts';

/** How many folders above the posts are searched for the blog's own files. */
const searchedParents = 5;
const staticNames = ['public', 'static', 'assets', 'src', 'source', 'content', '.'];

/**
 * Imports the posts of another blog into a site and prints what became of them. What is there already is never replaced.
 * @throws {UsageError} where the folder cannot be read.
 */
export async function importPostsFolder(
	directory: string,
	{ root, dryRun = false }: { root: string; dryRun?: boolean },
): Promise<void> {
	const folder = path.resolve(directory);
	const files = await readPosts(folder);
	if (files.length === 0) {
		process.stdout.write(`There are no Markdown files in ${folder}.\n`);
		return;
	}
	const {
		files: posts,
		copies,
		report,
	} = importPosts(files, {
		has: (file, kind) =>
			kind === 'picture' ? isPictureFile(path.join(folder, file)) : isFile(path.join(folder, file)),
		statics: staticFolders(folder),
	});

	const lines: string[] = [];
	const others = new Set<string>();
	let fresh = 0;
	for (const { path: target, text } of posts) {
		const state = await stateOf(root, target, text);
		if (state === 'new') {
			fresh++;
			if (!dryRun) await write(path.resolve(root, target), text);
			continue;
		}
		if (state === 'other') others.add(slugOf(target));
		lines.push(
			`${target} ${state === 'same' ? 'is already there' : 'is not written, because another post with this address is there'}`,
		);
	}
	for (const { from, to } of copies) {
		const target = path.resolve(root, to);
		if (others.has(slugOf(to)) || existsSync(target)) continue;
		if (dryRun) continue;
		await mkdir(path.dirname(target), { recursive: true });
		await copyFile(path.join(folder, from), target);
	}
	const verb = dryRun ? 'Would write' : 'Wrote';
	const counts = `${verb} ${fresh} of ${posts.length} posts, found in ${files.length} files, with ${copies.length} pictures and other files.`;
	process.stdout.write([formatReport(report), ...lines, counts, ''].join('\n'));
}

async function readPosts(folder: string): Promise<BlogFile[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
		(error: NodeJS.ErrnoException) => {
			throw new UsageError(`${folder} cannot be read (${error.code})`, 'name the folder of the posts');
		},
	);
	const paths = entries
		.filter((entry) => entry.isFile() && /\.(?:mdx?|markdown)$/i.test(entry.name))
		.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
		.filter((file) => !/(?:^|\/)(?:node_modules|\.[^/]+)\//.test(file) && !file.startsWith('.'));
	return Promise.all(
		paths.map(async (file) => ({ path: file, bytes: await readFile(path.join(folder, file)) })),
	);
}

/** Where the blog may keep what it serves as it is: beside its posts, or beside one of the folders above. */
function staticFolders(folder: string): string[] {
	const found: string[] = [];
	for (let up = 0, base = folder; up <= searchedParents; up++, base = path.dirname(base)) {
		for (const name of staticNames) {
			if (existsSync(path.join(base, name))) found.push(path.posix.join('../'.repeat(up) || '.', name));
		}
		// Above the project lie other people's files.
		if (
			['package.json', '.git', 'hugo.toml', 'config.toml', '_config.yml'].some((mark) =>
				existsSync(path.join(base, mark)),
			)
		)
			break;
		if (base === path.dirname(base)) break;
	}
	return found;
}

function isFile(file: string): boolean {
	return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

function isPictureFile(file: string): boolean {
	if (!isFile(file)) return false;
	const handle = openSync(file, 'r');
	try {
		const start = Buffer.alloc(4096);
		return isPicture(file, start.subarray(0, readSync(handle, start)));
	} finally {
		closeSync(handle);
	}
}

/** Whether a post can be written: there may be one with its address, as a file or as a folder. */
async function stateOf(root: string, target: string, text: string): Promise<'new' | 'same' | 'other'> {
	const slug = slugOf(target);
	const forms = ['.md', '.mdx', '/index.md', '/index.mdx'].map((end) => `content/posts/${slug}${end}`);
	for (const form of forms) {
		if (!(await stat(path.resolve(root, form)).catch(() => null))) continue;
		return form === target && (await readFile(path.resolve(root, form), 'utf8')) === text ? 'same' : 'other';
	}
	return 'new';
}

/** `content/posts/a.md`, `content/posts/a/x.png` and `public/posts/a/x.pdf` all belong to the post `a`. */
function slugOf(target: string): string {
	return /^(?:content|public)\/posts\/([^/]+?)(?:\.mdx?)?(?:\/|$)/.exec(target)?.[1] ?? '';
}

async function write(file: string, text: string): Promise<void> {
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, text);
}
