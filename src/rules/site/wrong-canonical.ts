import { example } from '../example.ts';
import { canonicals, isIndexable } from '../head.ts';
import { targetOf } from '../target.ts';
import type { SiteRule } from './rule.ts';

export const wrongCanonical: SiteRule = {
	code: 'wrong-canonical',
	follows: 'https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls',
	*run(output) {
		for (const page of output.pages.filter(isIndexable)) {
			const [link, second] = canonicals(page);
			if (!link) continue;
			const href = link.attributes.href ?? '';
			const target = targetOf(output, page, href);
			const fault = (message: string, fix: string) => ({ file: page.file, range: link.range, message, fix });
			if (second) {
				yield {
					...fault('the page names two canonical addresses, expected one', 'remove one of them'),
					range: second.range,
				};
			} else if (!/^https?:\/\//.test(href)) {
				yield fault(
					`the canonical address \`${href}\` is not complete`,
					'write it with https:// and the host',
				);
			} else if (target.kind === 'beside' || (target.kind === 'here' && target.file !== page.file)) {
				yield fault(
					`the canonical address is ${href}, which is not that of this page, ${page.address}`,
					'name the page itself, or the address elsewhere at which its text appeared first',
				);
			} else if (/[?#]/.test(href) && target.kind === 'here') {
				yield fault(`the canonical address ${href} has a query or fragment`, 'leave that out');
			}
		}
	},
	ok: { 'cv/index.html': example('', '<link rel="canonical" href="https://ada.example/cv/">') },
	notOk: {
		'index.html': example('', '<link rel="canonical" href="https://ada.example/">'),
		'cv/index.html': example('', '<link rel="canonical" href="https://ada.example/">'),
	},
};
