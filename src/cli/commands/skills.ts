import { Command } from 'commander';
import { rootOption } from '../root.ts';

interface SkillsOptions {
	root: string;
}

/** `bonafides skills`: what peers see in the owner. */
export function skillsCommand(): Command {
	return new Command('skills')
		.summary('see and take over the skills that others suggest')
		.description('Shows skills that testimonials suggest and the profile does not list, and takes them over.')
		.addHelpText('after', '\nExamples:\n  bonafides skills inbox\n  bonafides skills accept incident-command')
		.addCommand(inboxCommand())
		.addCommand(acceptCommand());
}

function inboxCommand(): Command {
	return new Command('inbox')
		.summary('list what others suggest')
		.description(
			'Lists the skills that testimonials suggest and the profile does not list, with who and why.',
		)
		.addOption(rootOption())
		.addHelpText('after', '\nExample:\n  bonafides skills inbox')
		.action(async (options: SkillsOptions) => {
			const { showInbox } = await import('../skills.ts');
			await showInbox(options);
		});
}

function acceptCommand(): Command {
	return new Command('accept')
		.summary('take one over')
		.description(
			'Adds a suggested skill to content/profile.yaml, with who suggested it in its note. Nothing else there changes.',
		)
		.argument('<id>', 'as `inbox` lists it')
		.addOption(rootOption())
		.addHelpText('after', '\nExample:\n  bonafides skills accept incident-command')
		.action(async (id: string, options: SkillsOptions) => {
			const { acceptSkill } = await import('../skills.ts');
			await acceptSkill(id, options);
		});
}
