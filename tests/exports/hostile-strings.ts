import { readFileSync } from 'node:fs';

/** Strings out of public test suites that break what does not escape. Each has something to show. */
export const hostile = readFileSync(new URL('../data/hostile/hostile-strings.jsonl', import.meta.url), 'utf8')
	.trimEnd()
	.split('\n')
	.map((line) => (JSON.parse(line) as { text: string }).text);
