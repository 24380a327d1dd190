import { example } from '../example.ts';
import { canonicals, isIndexable } from '../head.ts';
import { sitemapEntries } from '../sitemap.ts';
import { targetOf } from '../target.ts';
import type { SiteRule } from './rule.ts';

export const sitemapExtra: SiteRule = {
	code: 'sitemap-extra',
	follows: 'https://www.sitemaps.org/protocol.html',
	*run(output) {
		const seen = new Set<string>();
		for (const { address, file, range } of sitemapEntries(output) ?? []) {
			const target = targetOf(output, { file: 'sitemap.xml' }, address);
			const page = target.kind === 'here' && target.file ? output.pageOf(target.file) : undefined;
			const canonical = page && canonicals(page)[0]?.attributes.href;
			const fault = seen.has(address)
				? 'twice'
				: !/^https?:/.test(address) || target.kind !== 'here'
					? 'and it is not a complete address of this site'
					: target.file === undefined
						? 'and there is nothing'
						: page && !isIndexable(page)
							? 'and that page says noindex or leads on to another'
							: canonical !== undefined && canonical !== address
								? `and that page calls itself ${canonical}`
								: undefined;
			seen.add(address);
			if (fault !== undefined)
				yield {
					file,
					range,
					message: `the sitemap lists ${address}, ${fault}`,
					fix: 'list canonical pages only, each once and in the form that it has itself',
				};
		}
	},
	ok: {
		'index.html': example('', '<link rel="canonical" href="https://ada.example/">'),
		'sitemap.xml': '<urlset><url><loc>https://ada.example/</loc></url></urlset>',
	},
	notOk: {
		'index.html': example('', '<link rel="canonical" href="https://ada.example/">'),
		'sitemap.xml': '<urlset><url><loc>https://ada.example/gone/</loc></url></urlset>',
	},
};
