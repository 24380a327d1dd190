import { Command } from 'commander';
import { rootOption } from '../root.ts';

interface ImportOptions {
	root: string;
	dryRun?: boolean;
	force?: boolean;
	yes?: boolean;
}

/** `bonafides import`: what somebody already has becomes content. */
export function importCommand(): Command {
	return new Command('import')
		.summary('bring in a résumé or the posts of another blog')
		.description(
			'Turns a JSON Resume or the posts of another blog into content/, and reports what became of every part.\nThe originals stay as they are.',
		)
		.addHelpText(
			'after',
			'\nExamples:\n  bonafides import jsonresume resume.json --dry-run\n  bonafides import posts ../old-blog/src/content/blog',
		)
		.addCommand(resumeCommand())
		.addCommand(postsCommand());
}

function resumeCommand(): Command {
	return new Command('jsonresume')
		.summary('make a profile of a JSON Resume')
		.description(
			'Makes content/profile.yaml, projects and relayed words of a JSON Resume.\nTelephone, street, postcode and picture are never imported; the e-mail address only when you say so.',
		)
		.argument('<file>', 'the résumé, such as resume.json')
		.option('--dry-run', 'report, and write nothing')
		.option('--force', 'replace what is there; a copy of each replaced file stays beside it, ending in .bak')
		.option('--yes', 'ask nothing, and leave the e-mail address out')
		.addOption(rootOption())
		.addHelpText('after', '\nExample:\n  bonafides import jsonresume resume.json')
		.action(async (file: string, options: ImportOptions) => {
			const { importResumeFile } = await import('../import-resume.ts');
			await importResumeFile(file, options);
		});
}

function postsCommand(): Command {
	return new Command('posts')
		.summary('take over the posts of another blog')
		.description(
			'Makes posts of every Markdown and MDX file in a folder, with the pictures they show.\nFiles that are there already are never replaced, so it can be run again.',
		)
		.argument('<dir>', 'the folder of the posts')
		.option('--dry-run', 'report, and write nothing')
		.addOption(rootOption())
		.addHelpText('after', '\nExample:\n  bonafides import posts ../old-blog/_posts --dry-run')
		.action(async (folder: string, options: ImportOptions) => {
			const { importPostsFolder } = await import('../import-posts.ts');
			await importPostsFolder(folder, options);
		});
}
