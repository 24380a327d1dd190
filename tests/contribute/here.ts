import { onTestFinished, vi } from 'vitest';
import { run } from '../../src/cli/run.ts';
import type { Outcome } from '../cli/command.ts';
import type { fakeGitHub } from './fake-github.ts';

/** Runs the command line within this process, where it starts in no time. 2026-05-12 is today; nobody is at the terminal. */
export async function here(hub: Awaited<ReturnType<typeof fakeGitHub>>, ...args: string[]): Promise<Outcome> {
	const { code, ...said } = await listen(hub.api, () => run(args));
	return { code, ...said };
}

/** What is printed while something runs, and how it ends. */
export async function listen(api: string, action: () => Promise<number>): Promise<Outcome> {
	const outcome: Outcome = { code: null, stdout: '', stderr: '' };
	const spies = (['stdout', 'stderr'] as const).map((stream) =>
		vi.spyOn(process[stream], 'write').mockImplementation((text) => {
			outcome[stream] += String(text);
			return true;
		}),
	);
	for (const [name, value] of Object.entries({
		GITHUB_API_URL: api,
		GITHUB_TOKEN: '',
		SOURCE_DATE_EPOCH: '1778544000',
		GIT_CONFIG_GLOBAL: '/dev/null',
		GIT_CONFIG_NOSYSTEM: '1',
	}))
		vi.stubEnv(name, value);
	onTestFinished(() => {
		vi.unstubAllEnvs();
	});
	process.exitCode = 0;
	try {
		outcome.code = await action();
	} finally {
		process.exitCode = 0;
		for (const spy of spies) spy.mockRestore();
	}
	return outcome;
}
