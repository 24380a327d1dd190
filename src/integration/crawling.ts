import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { headersFile } from '../seo/headers-file.ts';
import { lastChanges } from '../seo/last-changes.ts';
import { listingOf } from '../seo/listing.ts';
import { redirectPage } from '../seo/redirect-page.ts';
import { robotsTxt } from '../seo/robots.ts';
import { sitemapXml } from '../seo/sitemap.ts';
import type { BuiltSite } from './built-site.ts';

/** Writes sitemap.xml and robots.txt, and `_headers` for hosts that read it. A file that the owner put there stays. */
export async function writeCrawling(built: BuiltSite): Promise<void> {
	const { outDir, origin, base, options } = built;
	const at = `${base.replace(/\/+$/, '')}/sitemap.xml`;
	const sitemap = origin && new URL(at, origin).href;
	if (origin) await writeNew(outDir, 'sitemap.xml', sitemapOf(built, origin));
	const training = options.crawlers?.training ?? 'allow';
	await writeNew(outDir, 'robots.txt', robotsTxt({ training, sitemap }));
	await writeNew(outDir, '_headers', headersFile({ base, csp: options.csp !== false }));
}

/** All pages that may be listed and whose address is their own: what their heads say decides. */
function sitemapOf({ pages, outDir, site, history }: BuiltSite, origin: string): string {
	const changes = lastChanges(site, history.missing ? undefined : history.dates);
	const entries = pages.flatMap(({ file, href }) => {
		const { noindex, canonical } = listingOf(readFileSync(path.join(outDir, file), 'utf8'));
		const url = new URL(href, origin).href;
		const listed = !noindex && file !== '404.html' && (canonical ?? url) === url;
		return listed ? [{ url, modified: changes.get(href) }] : [];
	});
	return sitemapXml(entries);
}

/** Writes pages at the earlier addresses of posts that lead to the present ones. */
export async function writeRedirects({ site, origin, outDir, logger }: BuiltSite): Promise<void> {
	for (const { aliases, href, title, lang } of [...site.posts, ...site.unlisted.posts]) {
		const canonical = origin && new URL(href, origin).href;
		for (const alias of aliases) {
			const file = alias.endsWith('/') ? `${alias}index.html` : alias;
			const text = redirectPage({ href, title, lang, canonical });
			const written = await writeNew(outDir, file, text).catch(() => false);
			if (!written) logger.warn(`no redirect at ${alias}: another file of the site stands in its way`);
		}
	}
}

/** Writes a file that is not there yet. */
async function writeNew(outDir: string, name: string, text: string): Promise<boolean> {
	const file = path.join(outDir, name);
	if (existsSync(file)) return false;
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, text);
	return true;
}
