import { Command, Option } from 'commander';
import type { EntryDetails, Kind } from '../new-entry.ts';
import { rootOption } from '../root.ts';

interface NewOptions extends EntryDetails {
	root: string;
}

const kinds = {
	post: { argument: 'title', summary: 'start a post, as a draft', example: '"What I learned"' },
	project: { argument: 'title', summary: 'start a project', example: '"A ledger for co-ops"' },
	page: { argument: 'title', summary: 'start a page of its own, such as /uses/', example: 'Uses' },
	testimonial: {
		argument: 'name',
		summary: 'start the words of somebody that reached you by mail, by letter or in a résumé',
		example: '"Grace Hopper" --relationship manager --via email',
	},
} satisfies Record<Kind, { argument: string; summary: string; example: string }>;

/** `bonafides new`: a file with the right name in the right place, out of a template. */
export function newCommand(): Command {
	const command = new Command('new')
		.summary('start a post, project, page or testimonial')
		.description(
			'Starts a file in content/ out of a template, and prints its path. Never overwrites one.\nA template of your own, such as templates/post.md in your site, comes before ours.',
		)
		.addHelpText('after', '\nExamples:\n  bonafides new post "What I learned"\n  bonafides new page Uses');
	for (const kind of Object.keys(kinds) as Kind[]) command.addCommand(kindCommand(kind));
	return command;
}

function kindCommand(kind: Kind): Command {
	const { argument, summary, example } = kinds[kind];
	const command = new Command(kind)
		.description(`${summary[0]?.toUpperCase()}${summary.slice(1)}.`)
		.summary(summary)
		.argument(`<${argument}>`, kind === 'testimonial' ? 'who wrote the words' : 'the title')
		.option('--lang <tag>', 'language of the text, where it is not that of the site');
	if (kind === 'testimonial') {
		command
			.option('--relationship <what>', 'what the author was to you, such as manager or client')
			.addOption(new Option('--via <how>', 'how the words reached you').default('email'));
	}
	return command
		.addOption(rootOption())
		.addHelpText('after', `\nExample:\n  bonafides new ${kind} ${example}`)
		.action(async (title: string, { root, ...details }: NewOptions) => {
			const { newEntry } = await import('../new-entry.ts');
			await newEntry(kind, title, root, details);
		});
}
