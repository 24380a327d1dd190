import { EventEmitter } from 'node:events';
import path from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { expect, test } from 'vitest';
import { watchContent } from '../../src/integration/dev.ts';
import type { CheckResult } from '../../src/loader/check.ts';

const root = path.resolve('a-site');
const error = {
	code: 'unknown-key',
	file: 'content/profile.yaml',
	line: 1,
	column: 1,
	message: 'a slip',
	fix: '',
};
const resultOf = (diagnostics: object[]) =>
	({ diagnostics, sources: new Map(), counts: { files: 1 } }) as unknown as CheckResult;

test('of two checks the later one is shown, whichever ends first', async () => {
	const sent: { type: string }[] = [];
	const watcher = new EventEmitter();
	const server = {
		watcher,
		environments: {
			client: { hot: { send: (message: { type: string }) => sent.push(message), on: () => {} } },
		},
	} as unknown as ViteDevServer;
	const checks: PromiseWithResolvers<CheckResult>[] = [];
	const check = () => {
		const next = Promise.withResolvers<CheckResult>();
		checks.push(next);
		return next.promise;
	};
	const logger = { warn: () => {}, error: () => {} } as unknown as AstroIntegrationLogger;
	watchContent(server, { root, own: '', check, logger });
	watcher.emit('all', 'change', path.join(root, 'content', 'profile.yaml'));
	await expect.poll(() => checks.length).toBe(2);
	checks[1]!.resolve(resultOf([{ ...error, severity: 'error' }]));
	await expect.poll(() => sent.map(({ type }) => type)).toEqual(['error']);
	checks[0]!.resolve(resultOf([]));
	await new Promise((resolve) => setTimeout(resolve, 20));
	expect(sent.map(({ type }) => type)).toEqual(['error']);
});
