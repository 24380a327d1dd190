#!/usr/bin/env node
import process from 'node:process';

// Only what every Node has may be imported before this is known: an old one would end with a stack of ours.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
	process.stderr.write(
		`Bonafides needs Node 22.19 or newer, and this is Node ${process.versions.node}.\n` +
			'  fix  install a newer one from https://nodejs.org, or with your version manager\n',
	);
	process.exit(2);
}

// A reader that has seen enough, such as `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 70));

const { enableCompileCache } = await import('node:module');
enableCompileCache();
const { run } = await import('./run.ts');
process.exitCode = await run(process.argv.slice(2));
