import { Command } from 'commander';
import type { AddPeersOptions } from '../add-peers.ts';
import { rootOption } from '../root.ts';

/** `bonafides add`: what a site can have besides. */
export function addCommand(): Command {
	return new Command('add')
		.summary('add what testimonials by pull request need')
		.description('Adds what a site can have besides.')
		.addHelpText('after', '\nExample:\n  bonafides add peers')
		.addCommand(peersCommand());
}

function peersCommand(): Command {
	return new Command('peers')
		.summary('let people send you testimonials on GitHub')
		.description(
			[
				'Adds workflows that check, answer and accept testimonials, forms for issues, a text for pull requests,',
				'CODEOWNERS and .gitattributes. A file that is there already is left as it is, unless --force is given.',
			].join('\n'),
		)
		.option('--force', 'replace files that are there and differ')
		.option('--print', 'print the files, and write nothing')
		.addOption(rootOption())
		.addHelpText('after', '\nExamples:\n  bonafides add peers\n  bonafides add peers --print')
		.action(async (options: AddPeersOptions) => {
			const { addPeers } = await import('../add-peers.ts');
			await addPeers(options);
		});
}
