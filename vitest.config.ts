import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['tests/**/*.test.ts'],
		environment: 'node',
		testTimeout: 20_000,
		hookTimeout: 240_000,
		// Of each, some time is spent waiting for browsers and servers: a third keeps two cores busy.
		maxWorkers: 3,
		globalSetup: ['tests/setup.ts'],
	},
});
