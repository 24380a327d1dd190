import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** The pages of a PDF as pictures; `undefined` where `pdftoppm` is not installed. */
export async function pdfPages(file: string): Promise<Buffer[] | undefined> {
	if (!existsSync(file)) return [];
	const folder = await mkdtemp(path.join(os.tmpdir(), 'gallery-'));
	try {
		execFileSync('pdftoppm', ['-png', '-r', '96', file, path.join(folder, 'page')]);
		const names = (await readdir(folder)).sort();
		return await Promise.all(names.map((name) => readFile(path.join(folder, name))));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	} finally {
		await rm(folder, { recursive: true });
	}
}
