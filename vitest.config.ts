import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['tests/**/*.test.ts'],
		environment: 'node',
		testTimeout: 20_000,
		hookTimeout: 240_000,
		// One more than the cores of a small machine: while one waits for a site, another works.
		maxWorkers: 3,
		// Modules are loaded once for all files of a worker, not once for each of them.
		isolate: false,
		globalSetup: ['tests/setup.ts'],
	},
});
