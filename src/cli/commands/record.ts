import { Command } from 'commander';
import type { RecordCommandOptions } from '../record.ts';
import { rootOption } from '../root.ts';

/** `bonafides record`: provenance of what was merged with a button. */
export function recordCommand(): Command {
	return new Command('record')
		.summary('record who wrote testimonials that were merged on GitHub')
		.description(
			[
				'Finds testimonials without a record, and the merged pull request of their author that holds the same words.',
				'Writes content/provenance/, with the author’s own commit as proof, and removes records of what was withdrawn.',
				'What `accept` took in has its record already.',
			].join('\n'),
		)
		.option('--remote <name>', 'where pull requests are fetched from', 'origin')
		.addOption(rootOption())
		.addHelpText('after', '\nExample:\n  bonafides record')
		.action(async (options: RecordCommandOptions) => {
			const [{ record }, { githubKeys }] = await Promise.all([
				import('../record.ts'),
				import('../../provenance/github-keys.ts'),
			]);
			await record(options, githubKeys);
		});
}
