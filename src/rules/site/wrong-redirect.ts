import { example } from '../example.ts';
import { canonicals, isNoindex, metaOf, refreshOf } from '../head.ts';
import { targetOf } from '../target.ts';
import type { SiteRule } from './rule.ts';

const stub = (robots: string) =>
	example('', `<meta http-equiv="refresh" content="0;url=/cv/">${robots}<link rel="canonical" href="/cv/">`);

export const wrongRedirect: SiteRule = {
	code: 'wrong-redirect',
	follows: 'https://developers.google.com/search/docs/crawling-indexing/301-redirects',
	*run(output) {
		for (const page of output.pages) {
			const refresh = refreshOf(page);
			if (!refresh) continue;
			const { element, url } = refresh;
			const target = targetOf(output, page, url);
			const canonical = canonicals(page)[0];
			const named = canonical && targetOf(output, page, canonical.attributes.href ?? '');
			const next = target.kind === 'here' && target.file ? output.pageOf(target.file) : undefined;
			const fault =
				target.kind === 'here' && target.file === undefined
					? `leads on to ${url}, and there is nothing`
					: next?.file === page.file
						? 'leads on to itself'
						: next && refreshOf(next)
							? `leads on to ${url}, which leads on again`
							: !isNoindex(page)
								? 'leads on to another, and does not say noindex'
								: named && JSON.stringify(named) !== JSON.stringify(target)
									? `leads on to ${url}, and calls ${canonical.attributes.href} canonical`
									: metaOf(page, 'og:image')
										? 'leads on to another, and has a card'
										: undefined;
			if (fault !== undefined)
				yield {
					file: page.file,
					range: element.range,
					written: page.address,
					message: `the page ${fault}`,
					fix: 'let it lead straight to the page that took its place, with noindex and that page as canonical',
				};
		}
	},
	ok: { 'index.html': stub('<meta name="robots" content="noindex">'), 'cv/index.html': example('') },
	notOk: { 'index.html': stub(''), 'cv/index.html': example('') },
};
