import { cancel, group, intro, text } from '@clack/prompts';
import { expectedInstead, type SiteAnswers } from './answers.ts';
import { UsageError } from './usage.ts';

interface Question {
	message: string;
	placeholder?: string;
	/** Taken where the answer is empty. Without it, an empty answer leaves the question open. */
	fallback?: string;
}

/**
 * Asks in the terminal for what is not known yet. Any question but that for the name may be left open.
 * @throws {UsageError} where the person cancels.
 */
export async function ask(known: SiteAnswers, suggestedName: string | undefined): Promise<SiteAnswers> {
	intro('A site of your own. Enter skips a question; everything can be changed later.');
	const question =
		(key: keyof SiteAnswers, { message, placeholder, fallback }: Question) =>
		() =>
			key in known
				? undefined
				: text({
						message,
						placeholder: placeholder ?? fallback,
						defaultValue: fallback ?? '',
						validate: (value = '') => {
							if (value.trim() === '' && (fallback !== undefined || key !== 'name')) return undefined;
							const expected = expectedInstead(key, value);
							return expected && `Please enter ${expected}.`;
						},
					});
	const answers = await group(
		{
			name: question('name', { message: 'Your name, as you want to be found', fallback: suggestedName }),
			role: question('role', {
				message: 'What you do, in one line',
				placeholder: 'Staff engineer at Acme',
			}),
			repo: question('repo', {
				message: 'The repository on GitHub that will hold the site',
				placeholder: 'owner/name',
			}),
			site: question('site', {
				message: 'The address of the site, if it has one of its own',
				placeholder: 'https://ada.example',
			}),
			lang: question('lang', { message: 'The language of the site', fallback: 'en' }),
		},
		{
			onCancel: () => {
				cancel('Nothing was written.');
				throw new UsageError('cancelled');
			},
		},
	);
	const given = Object.entries(answers).flatMap(([key, value]) => (value ? [[key, value.trim()]] : []));
	return { ...known, ...Object.fromEntries(given) };
}
