/** Writes the reference of the commands into README.md; with --check, only says whether it is fresh. */
import { readFile, writeFile } from 'node:fs/promises';
import { program } from '../src/cli/program.ts';
import { reference } from '../src/cli/reference.ts';

const file = new URL('../README.md', import.meta.url);
const markers = /(?<=<!-- commands -->\n).*(?=<!-- \/commands -->)/s;

const readme = await readFile(file, 'utf8').catch(() => undefined);
if (readme === undefined || !markers.test(readme)) {
	process.stderr.write('README.md has no place for the reference: <!-- commands --> … <!-- /commands -->\n');
} else {
	const fresh = readme.replace(markers, () => `\n${reference(program())}\n`);
	if (fresh === readme) process.stdout.write('README.md is fresh\n');
	else if (process.argv.includes('--check')) {
		process.stderr.write('README.md is stale: run `npx node scripts/reference.ts`\n');
		process.exitCode = 1;
	} else await writeFile(file, fresh);
}
