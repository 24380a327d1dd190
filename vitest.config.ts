import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['tests/**/*.test.ts'],
		environment: 'node',
		testTimeout: 20_000,
		hookTimeout: 240_000,
		maxWorkers: 2,
		// Modules are loaded once for all files of a worker, not once for each of them.
		isolate: false,
		globalSetup: ['tests/setup.ts'],
	},
});
