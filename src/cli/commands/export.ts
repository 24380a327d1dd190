import { Command } from 'commander';
import type { ExportCvOptions } from '../export-cv.ts';
import { rootOption } from '../root.ts';

/** `bonafides export`: files to forward. */
export function exportCommand(): Command {
	return new Command('export')
		.summary('write your CV as a file to forward')
		.description('Writes files to forward, made of content/ alone.')
		.addHelpText('after', '\nExample:\n  bonafides export cv --anonymous candidate.pdf')
		.addCommand(cvCommand());
}

function cvCommand(): Command {
	return new Command('cv')
		.summary('the CV, with or without your name')
		.description(
			[
				'Writes your CV. The ending of the file says what it becomes: .pdf, .txt, or .json for JSON Resume.',
				'With --anonymous it names no person, address or employer, and what was taken out of your texts and of those of',
				'others is listed, for you to read over: what you did can still tell who you are.',
			].join('\n'),
		)
		.argument('<file>', 'where to write it: a name that ends in .pdf, .txt or .json')
		.option('--anonymous', 'leave out whose it is: names, portrait, contact, links, logins and employers')
		.option('--keep-employers', 'with --anonymous: name employers all the same')
		.option('--url <address>', 'address of your site, to link there; with --anonymous, to take it out')
		.option('--force', 'replace a file that is there')
		.addOption(rootOption())
		.addHelpText(
			'after',
			[
				'',
				'Examples:',
				'  bonafides export cv cv.pdf --url https://ada.example',
				'  bonafides export cv --anonymous candidate.pdf',
				'  bonafides export cv --anonymous --keep-employers candidate.txt',
			].join('\n'),
		)
		.action(async (file: string, options: ExportCvOptions) => {
			const { exportCv } = await import('../export-cv.ts');
			await exportCv(file, options);
		});
}
