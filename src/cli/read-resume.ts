import { readFile } from 'node:fs/promises';
import { decode } from '../imports/decode.ts';
import { readJson } from '../imports/read-json.ts';
import { UsageError } from './usage.ts';

/**
 * The data of a résumé's file, whatever it holds.
 * @throws {UsageError} where the file cannot be read or is no JSON.
 */
export async function readResume(file: string): Promise<unknown> {
	const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
		throw new UsageError(`${file} cannot be read (${error.code})`, 'name a JSON Resume file');
	});
	const { data, fault } = readJson(decode(bytes).text);
	if (fault) {
		throw new UsageError(
			`${file}:${fault.line}:${fault.column} is not JSON: ${fault.message}`,
			'correct it there, or export it again',
		);
	}
	return data;
}
