import { Command, Option } from 'commander';
import type { CreateSiteOptions } from '../create-site.ts';

/** `bonafides create`: a folder with everything that a site needs. */
export function createCommand(): Command {
	return new Command('create')
		.summary('start a site')
		.description(
			'Starts a site in a new folder: content, configuration, a workflow that publishes it, and a README.\nAsks for what no option says. Without a terminal, or with --yes, it takes defaults.',
		)
		.argument('<dir>', 'folder to make; it may exist, but only empty')
		.option('--name <name>', 'your name, as you want to be found')
		.option('--role <role>', 'what you do, in one line')
		.option('--from <file>', 'fill the site from a résumé in the JSON Resume format')
		.option('--site <url>', 'address of the site, such as https://ada.example')
		.option('--repo <owner/name>', 'repository on GitHub that will hold it')
		.option('--lang <tag>', 'language of the site, such as en, de or pt-BR (default: "en")')
		.addOption(
			new Option('--package <spec>', 'version or path of the bonafides package to depend on').env(
				'BONAFIDES_PACKAGE',
			),
		)
		.option('-y, --yes', 'ask nothing and take defaults')
		.option('--no-git', 'make no git repository')
		.addHelpText(
			'after',
			[
				'',
				'Examples:',
				'  npx bonafides create my-site',
				'  npx bonafides create my-site --name "Ada Lovelace" --role "Analyst" --repo ada/ada.github.io --yes',
				'  npx bonafides create my-site --from resume.json',
			].join('\n'),
		)
		.action(async (directory: string, options: CreateSiteOptions) => {
			const { createSite } = await import('../create-site.ts');
			await createSite(directory, options);
		});
}
