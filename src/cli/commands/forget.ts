import { Command } from 'commander';
import { rootOption } from '../root.ts';

/** `bonafides forget`: no trace of somebody's words. */
export function forgetCommand(): Command {
	return new Command('forget')
		.summary('remove somebody’s words, portrait and record')
		.description(
			[
				'Removes what somebody gave, so that the next build holds no trace of it, and says how to take it out of the',
				'history, too. To keep words off the site without removing them, name them under `hide` in the profile.',
			].join('\n'),
		)
		.argument('<who>', 'their login, or relayed/<name> for words that came by mail')
		.addOption(rootOption())
		.addHelpText('after', '\nExamples:\n  bonafides forget jo-doe\n  bonafides forget relayed/jo-doe')
		.action(async (who: string, options: { root: string }) => {
			const { forget } = await import('../forget.ts');
			await forget(who, options);
		});
}
