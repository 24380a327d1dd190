import { Command } from 'commander';
import { acceptCommand } from './commands/accept.ts';
import { addCommand } from './commands/add.ts';
import { checkCommand } from './commands/check.ts';
import { createCommand } from './commands/create.ts';
import { exportCommand } from './commands/export.ts';
import { forgetCommand } from './commands/forget.ts';
import { importCommand } from './commands/import.ts';
import { inviteCommand } from './commands/invite.ts';
import { newCommand } from './commands/new.ts';
import { recordCommand } from './commands/record.ts';
import { reviewCommand } from './commands/review.ts';
import { skillsCommand } from './commands/skills.ts';
import { verifyCommand } from './commands/verify.ts';
import { manifest } from './package.ts';

/** The command line with all its commands. A fault in what was typed throws a `CommanderError`. */
export function program(): Command {
	const root = new Command('bonafides')
		.description(
			'Turns a folder of plain files into the site people should find when they search for your name.',
		)
		.version(manifest().version)
		.addCommand(createCommand())
		.addCommand(importCommand())
		.addCommand(newCommand())
		.addCommand(inviteCommand())
		.addCommand(exportCommand())
		.addCommand(checkCommand())
		.addCommand(reviewCommand())
		.addCommand(acceptCommand())
		.addCommand(recordCommand())
		.addCommand(forgetCommand())
		.addCommand(skillsCommand())
		.addCommand(addCommand())
		.addCommand(verifyCommand())
		.addHelpText(
			'after',
			[
				'',
				'Exit codes: 0 done, 1 errors in the content, 2 wrong usage, 70 a fault of the program or the machine.',
				'',
				'Examples:',
				'  npx bonafides create my-site',
				'  npx bonafides new post "What I learned"',
				'  npx bonafides check',
			].join('\n'),
		);
	throwInsteadOfExit(root);
	return root;
}

function throwInsteadOfExit(command: Command): void {
	command.exitOverride().showHelpAfterError('Try --help.');
	for (const child of command.commands) throwInsteadOfExit(child);
}
