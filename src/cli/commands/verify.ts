import { Command } from 'commander';
import { rootOption } from '../root.ts';
import type { VerifyOptions } from '../verify.ts';

/** `bonafides verify`: what is proven of where testimonials come from. */
export function verifyCommand(): Command {
	return new Command('verify')
		.summary('say what is proven about where testimonials come from')
		.description(
			[
				'Computes anew what the records of testimonials prove, and says what they do not prove.',
				'Without an argument, it looks at all records of the site. A published proof needs no site: name its address or',
				'file. Nothing but that address is fetched, unless you ask with --online.',
				'Exit codes: 0 every proof holds, 1 one does not, 2 wrong usage.',
			].join('\n'),
		)
		.argument('[what]', 'a login, a file, or the address of a proof or of the page of a testimonial')
		.option('--online', 'ask GitHub, too, who opened the pull request')
		.addOption(rootOption())
		.addHelpText(
			'after',
			[
				'',
				'Examples:',
				'  bonafides verify',
				'  bonafides verify ada --online',
				'  bonafides verify https://mara.example/testimonials/ada.proof.json',
			].join('\n'),
		)
		.action(async (what: string | undefined, options: VerifyOptions) => {
			const [{ verify }, { githubKeys }] = await Promise.all([
				import('../verify.ts'),
				import('../../provenance/github-keys.ts'),
			]);
			await verify(what, options, githubKeys);
		});
}
