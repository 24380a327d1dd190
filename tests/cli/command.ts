import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const bin = fileURLToPath(new URL('../../src/cli/bin.ts', import.meta.url));

export interface Outcome {
	code: number | null;
	stdout: string;
	stderr: string;
}

interface Surroundings {
	cwd?: string;
	env?: NodeJS.ProcessEnv;
}

/** Runs the command line as somebody without a terminal and without settings of git would. 2026-05-12 is today. */
export function bonafides(args: string[], { cwd, env }: Surroundings = {}): Promise<Outcome> {
	const child = spawn(process.execPath, [bin, ...args], {
		cwd,
		env: {
			PATH: process.env.PATH,
			SOURCE_DATE_EPOCH: '1778544000',
			HOME: '/nonexistent',
			GIT_CONFIG_NOSYSTEM: '1',
			...env,
		},
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const outcome: Outcome = { code: null, stdout: '', stderr: '' };
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		outcome.stdout += text;
	});
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		outcome.stderr += text;
	});
	return new Promise((resolve, reject) => {
		child.on('error', reject).on('close', (code) => resolve({ ...outcome, code }));
	});
}

/** An empty folder that is gone when the test is over. */
export async function emptyFolder(): Promise<string> {
	const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'bonafides-')));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	return folder;
}

/** A folder with these files in it. */
export async function folderWith(files: Record<string, string>): Promise<string> {
	const folder = await emptyFolder();
	for (const [name, text] of Object.entries(files)) {
		await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
		await writeFile(path.join(folder, name), text);
	}
	return folder;
}
