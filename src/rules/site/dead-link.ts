import { example } from '../example.ts';
import { linksOf } from '../links.ts';
import { targetOf } from '../target.ts';
import type { Fault, SiteRule } from './rule.ts';

export const deadLink: SiteRule = {
	code: 'dead-link',
	follows: 'https://developers.google.com/search/docs/crawling-indexing/links-crawlable',
	*run(output) {
		// A link in the frame of the site is dead on all pages: it is told once.
		const told = new Map<string, { fault: Fault; others: number }>();
		for (const { file, range, url } of linksOf(output)) {
			const target = targetOf(output, { file }, url);
			const reason =
				target.kind === 'malformed'
					? 'is no address'
					: target.kind === 'beside' && target.rooted
						? `leaves the base path ${output.base}/`
						: target.kind === 'here' && target.file === undefined
							? 'leads nowhere: there is no such file'
							: undefined;
			if (reason === undefined) continue;
			const known = told.get(url);
			if (known && url.startsWith('/')) known.others++;
			else
				told.set(known ? `${file} ${url}` : url, {
					fault: { file, range, written: url, message: `\`${url}\` ${reason}`, fix: 'correct or remove it' },
					others: 0,
				});
		}
		for (const { fault, others } of told.values())
			yield others === 0
				? fault
				: { ...fault, message: `${fault.message}; it stands in ${others} more places` };
	},
	ok: { 'index.html': example('<a href="/cv/">CV</a>'), 'cv/index.html': example('<a href="../">Home</a>') },
	notOk: { 'index.html': example('<a href="/resume/">CV</a>'), 'cv/index.html': example('') },
};
