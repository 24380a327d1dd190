import { Command, Option } from 'commander';
import type { AcceptOptions } from '../accept.ts';
import { positive } from '../positive.ts';
import { rootOption } from '../root.ts';

/** `bonafides accept`: takes what a peer sent into the site. */
export function acceptCommand(): Command {
	return new Command('accept')
		.summary('take a testimonial into the site')
		.description(
			[
				'Judges a pull request or issue once more, shows its words and asks. Then it merges exactly what it judged into',
				'the branch that is checked out, with a record of who wrote it. Nothing is pushed unless you say so.',
				'Exit codes: 0 accepted, 1 refused or changed meanwhile, 2 wrong usage or another state of the repository.',
			].join('\n'),
		)
		.argument('[number]', 'number of the pull request', positive)
		.option('--issue <number>', 'take over what came through the form for issues', positive)
		.option('--remote <name>', 'where pull requests are fetched from', 'origin')
		.option('-y, --yes', 'ask nothing')
		.option('--push', 'push to the remote afterwards')
		.addOption(
			new Option('--method <how>', 'merge it, or print the commands that do')
				.choices(['merge', 'print'] satisfies AcceptOptions['method'][])
				.default('merge'),
		)
		.option('--event <file>', 'payload of a pull_request or issues event: nothing is fetched')
		.option('--base <revision>', 'what is checked out, to be sure of it')
		.option('--head <revision>', 'the tip of the change: nothing is fetched')
		.option('--author <login>', 'who opened the pull request')
		.option('--author-id <number>', 'number of the author’s account', positive)
		.addOption(
			new Option('--author-type <type>', 'kind of the author’s account')
				.choices(['User', 'Bot', 'Organization'])
				.default('User'),
		)
		.addOption(rootOption())
		.addHelpText(
			'after',
			[
				'',
				'GITHUB_TOKEN is used where it is set; a public repository needs none. GITHUB_API_URL names another GitHub.',
				'',
				'Examples:',
				'  bonafides accept 12',
				'  bonafides accept 12 --yes --push',
				'  bonafides accept --issue 14',
			].join('\n'),
		)
		.action(async (number: number | undefined, options: AcceptOptions) => {
			const [{ accept }, { githubKeys }] = await Promise.all([
				import('../accept.ts'),
				import('../../provenance/github-keys.ts'),
			]);
			await accept(number, options, githubKeys);
		});
}
