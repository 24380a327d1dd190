import type { Finding } from '../diagnostics/diagnostic.ts';
import { isLogin } from '../testimonials/place.ts';

/** Who asks for a change, as the forge tells. */
export interface Author {
	login: string;
	/** Number of the account, which stays when the login changes. */
	id: number;
	/** The forge's word: only a `User` is a person. */
	type: string;
}

/** Stands for an account that is gone. Nothing can come from it. */
export const ghost: Author = { login: 'ghost', id: 0, type: 'Ghost' };

/** Why a testimonial cannot come from an account; undefined where it can. */
export function authorFault({ login, type }: Author, owner: string | undefined): Finding | undefined {
	const refuse = (message: string, fix: string): Finding => ({
		code: 'refused-author',
		file: null,
		message,
		fix,
	});
	const folded = login.toLowerCase();
	if (type.toLowerCase() !== 'user' || folded.endsWith('[bot]')) {
		return refuse(
			`@${login} is not the account of a person, and only people can vouch for somebody`,
			'open the pull request from your own account',
		);
	}
	if (owner !== undefined && folded === owner.toLowerCase()) {
		return refuse(
			`@${login} owns this site, and a testimonial comes from somebody else`,
			'ask the person to open the pull request themself; words that came by mail belong into content/testimonials/relayed/',
		);
	}
	if (!isLogin(folded))
		return refuse(`\`${login}\` is not a GitHub login`, 'open the pull request on GitHub');
	return undefined;
}
