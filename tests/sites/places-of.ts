import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Built files of a site whose name or content matches; what is compressed is unpacked. */
export function placesOf(root: string, words: RegExp): string[] {
	const output = path.join(root, 'dist');
	return globSync('**/*', { cwd: output, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name))
		.filter((file) => words.test(path.relative(output, file)) || words.test(contentOf(file)))
		.map((file) => path.relative(output, file));
}

function contentOf(file: string): string {
	const bytes = readFileSync(file);
	return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('latin1');
}
