import { globSync } from 'node:fs';

/** Folders in which the mere presence of a file decides on routes and components. */
export const ownFolders = ['pages', 'components'];

/** The names of all files in them, as one text to compare. */
export function ownFiles(root: string): string {
	return globSync(
		ownFolders.map((folder) => `${folder}/**/*`),
		{ cwd: root },
	)
		.sort()
		.join('\n');
}
