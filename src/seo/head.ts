import { cardPath } from '../profile/card-path.ts';
import { otherForm, twinOf } from '../profile/other-forms.ts';
import type { Site } from '../profile/site.ts';
import type { Verification } from '../schema/options.ts';
import { fitting } from './fitting.ts';
import { graphOf } from './graph.ts';
import { isListed, type PageFacts } from './page-kind.ts';
import { descriptionBox } from './pixels.ts';
import { scriptJson } from './script-json.ts';
import { titleOf } from './title.ts';
import { zoned } from './zoned.ts';

/** What the head of a page says beside its style sheets. */
export interface Head {
	title: string;
	metas: Meta[];
	links: Link[];
	/** Structured data, escaped for a script element. */
	jsonLd: string;
}

type Meta = { content: string; media?: string } & ({ name: string } | { property: string });

interface Link {
	rel: string;
	href: string;
	type?: string;
	title?: string;
	sizes?: string;
}

/** What pages know of the build that they stand in. */
export interface HeadContext {
	/** Astro's `site`. Without it there are no absolute addresses. */
	origin?: string;
	verification?: Verification;
	/** False where the owner gives a picture of points, but no drawing, as the icon. */
	svgIcon: boolean;
	/** When the profile was written and last changed, by git: with time and zone. */
	profileDates?: { created: string; modified: string };
	/** Whether cards are drawn. */
	cards: boolean;
	/** Whether there are feeds. */
	feeds: boolean;
	/** Whether pages have twins in Markdown. */
	twins: boolean;
}

/** Ground of the pages in light and in dark, as the style sheets have it. */
export const themeColors = { light: '#fafbfd', dark: '#0f1115' } as const;

/** The head of a page. */
export function headOf(site: Site, page: PageFacts, context: HeadContext): Head {
	const { kind, href } = page;
	const { origin } = context;
	const title = titleOf(site, page);
	const description = fitting([page.description || page.title], descriptionBox, page.lang);
	const listed = isListed(kind);
	const elsewhere = kind.type === 'post' ? kind.post.canonical : undefined;
	const own = origin && href !== undefined ? new URL(href, origin).href : undefined;
	const canonical = listed ? (elsewhere ?? own) : undefined;
	const drawn = context.cards && listed && hasCard(page, site);
	const card = origin && drawn && href !== undefined ? cardOf(href, site, origin) : undefined;
	const facts = { ...page, title, description, card };

	return {
		title,
		metas: [
			{ name: 'description', content: description },
			{ name: 'robots', content: listed ? 'max-image-preview:large' : 'noindex' },
			...(listed ? preview(site, facts, canonical) : []),
			...verificationTags(context.verification),
			{ name: 'theme-color', content: themeColors.light, media: '(prefers-color-scheme: light)' },
			{ name: 'theme-color', content: themeColors.dark, media: '(prefers-color-scheme: dark)' },
		],
		links: [
			...(canonical ? [{ rel: 'canonical', href: canonical }] : []),
			...icons(site, context),
			...alternates(site, page, listed, context),
		],
		jsonLd: scriptJson(graphOf(site, facts, context)),
	};
}

/** What is shown where somebody shares the page. */
function preview(
	site: Site,
	{ kind, title, description, lang, card }: PageFacts & { card?: string },
	canonical?: string,
): Meta[] {
	const property = (name: string, content: string): Meta => ({ property: name, content });
	return [
		property('og:type', kind.type === 'home' ? 'profile' : kind.type === 'post' ? 'article' : 'website'),
		property('og:site_name', site.profile.name),
		property('og:title', title),
		property('og:description', description),
		property('og:locale', localeOf(lang)),
		...(canonical ? [property('og:url', canonical)] : []),
		...(card
			? [
					property('og:image', card),
					property('og:image:type', 'image/png'),
					property('og:image:width', '1200'),
					property('og:image:height', '630'),
					property('og:image:alt', title),
				]
			: []),
		...(kind.type === 'post' ? article(kind.post, site) : []),
		{ name: 'twitter:card', content: card ? 'summary_large_image' : 'summary' },
	];
}

function article(post: Site['posts'][number], site: Site): Meta[] {
	const timezone = site.profile.location?.timezone;
	return [
		{ property: 'article:published_time', content: zoned(post.date, timezone) },
		...(post.updated ? [{ property: 'article:modified_time', content: zoned(post.updated, timezone) }] : []),
		...post.tags.map(({ name }) => ({ property: 'article:tag', content: name })),
	];
}

function verificationTags(verification: Verification = {}): Meta[] {
	const names = {
		google: 'google-site-verification',
		bing: 'msvalidate.01',
		yandex: 'yandex-verification',
		'fediverse:creator': 'fediverse:creator',
	} satisfies Record<keyof Verification, string>;
	return Object.entries(names).flatMap(([key, name]) => {
		const content = verification[key as keyof Verification];
		return content ? [{ name, content }] : [];
	});
}

function icons(site: Site, { svgIcon }: HeadContext): Link[] {
	const base = site.home.replace(/\/$/, '');
	return [
		// Browsers that know SVG take the later one; 32x32 keeps the others from fetching both.
		{ rel: 'icon', href: `${base}/favicon.ico`, sizes: '32x32' },
		...(svgIcon ? [{ rel: 'icon', href: `${base}/favicon.svg`, type: 'image/svg+xml' }] : []),
		{ rel: 'icon', href: `${base}/favicon-96.png`, type: 'image/png', sizes: '96x96' },
		{ rel: 'apple-touch-icon', href: `${base}/apple-touch-icon.png` },
	];
}

/** Where else the page, or what is new on the site, can be read. */
function alternates(site: Site, { kind, href }: PageFacts, listed: boolean, context: HeadContext): Link[] {
	const { home, posts, profile } = site;
	const alternate = (type: string, address: string, title?: string): Link => ({
		rel: 'alternate',
		type,
		href: address,
		title,
	});
	const twin = context.twins && listed && href !== undefined && kind.type !== 'other';
	const isCv = kind.type === 'section' && kind.section === 'cv';
	const feeds = context.feeds && context.origin !== undefined && posts.length > 0;
	return [
		...(twin ? [alternate('text/markdown', twinOf(href, home))] : []),
		...(isCv ? [alternate('application/json', otherForm('resume', home), 'JSON Resume')] : []),
		...(feeds
			? [
					alternate('application/rss+xml', otherForm('rss', home), `${profile.name} (RSS)`),
					alternate('application/atom+xml', otherForm('atom', home), `${profile.name} (Atom)`),
					alternate('application/feed+json', otherForm('jsonFeed', home), `${profile.name} (JSON)`),
				]
			: []),
	];
}

/** A page of the owner's own has one where it stands in place of a page of ours. */
function hasCard({ kind, href }: PageFacts, { home, sections }: Site): boolean {
	return kind.type !== 'other' || href === home || sections.some((section) => section.href === href);
}

function cardOf(href: string, site: Site, origin: string): string {
	const base = site.home.replace(/\/$/, '');
	return new URL(encodeURI(`${base}/${cardPath(href, site.home)}`), origin).href;
}

function localeOf(lang: string): string {
	const { language, region } = new Intl.Locale(lang).maximize();
	return [language, region].filter(Boolean).join('_');
}
