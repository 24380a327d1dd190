import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Option } from 'commander';
import { UsageError } from './usage.ts';

/** The option that every command on an existing site has. */
export function rootOption(): Option {
	return new Option('--root <dir>', 'folder of the site').default('.', 'the current folder');
}

/**
 * The absolute path of a site's folder.
 * @throws {UsageError} where there is no content/ in it.
 */
export async function siteRoot(folder: string): Promise<string> {
	const root = path.resolve(folder);
	const content = path.join(root, 'content');
	const found = await stat(content).catch(() => null);
	if (found?.isDirectory()) return root;
	throw new UsageError(
		`there is no folder ${content}`,
		'go to the folder of your site, name it with --root, or start one with `bonafides create`',
	);
}
