import { Command } from 'commander';
import type { InviteOptions } from '../invite.ts';
import { rootOption } from '../root.ts';

/** `bonafides invite`: a letter that asks somebody for their words, with a link to the form. */
export function inviteCommand(): Command {
	return new Command('invite')
		.summary('ask somebody for their words')
		.description(
			'Prints a short letter that asks somebody for their words, with a link to the form on your site that knows their name.\nThe letter recalls work of yours that fits; change it as you like, and send it yourself. Whom you asked is kept in\n.bonafides/invitations.json, which git does not see.',
		)
		.option('--name <name>', 'whom to ask')
		.option('--relationship <what>', 'what they were to you, such as manager or client')
		.option('--skills <list>', 'skills that they have seen, by id or name, apart by commas')
		.option('--lang <tag>', 'language of the letter and of their words, where it is not that of the site')
		.option('--url <address>', 'address of your site: needed once, and kept')
		.option('--list', 'show whom you asked, and who answered')
		.addOption(rootOption())
		.addHelpText(
			'after',
			[
				'',
				'Examples:',
				'  bonafides invite --name "Grace Hopper" --relationship manager --url https://ada.example',
				'  bonafides invite --name "Alan Turing" --relationship colleague --skills go,mentoring --lang de',
				'  bonafides invite --list',
			].join('\n'),
		)
		.action(async (options: InviteOptions) => {
			const { invite } = await import('../invite.ts');
			await invite(options);
		});
}
