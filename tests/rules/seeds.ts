import type { Code } from '../../src/diagnostics/catalogue.ts';
import { picture } from './clean-output.ts';

/** A small edit of the clean site that makes it faulty. */
export interface Seed {
	code: Code;
	/** What was done to the file. */
	how: string;
	file: string;
	/** What is replaced, at its first place, and by what; a whole file is put or, by `null`, taken away. */
	edit: [find: string | RegExp, replacement: string] | Buffer | string | null;
	/** Where the fault is told, if not in that file. */
	told?: string;
	/** Text at which it is told; null where it has no place. */
	at: string | null;
	/** What else is then wrong, and where. */
	besides?: { code: Code; file: string; at: string | null }[];
	/** The fault cannot stand beside the others, as when a page is hidden from the rest of the rules. */
	alone?: boolean;
}

const home = 'index.html';
const looms = 'posts/looms/index.html';
const cards = 'posts/cards/index.html';
const engines = 'posts/engines/index.html';
const grace = 'testimonials/grace/index.html';
const cv = 'cv/index.html';
const list = 'posts/index.html';
const de = 'de/index.html';
const url = (path: string) => `https://ada.example/site/${path}`;
const long = 'Looms, cards and engines, and what they have to do with each other and with numbers';

export const seeds: Seed[] = [
	// Frame
	{
		code: 'missing-lang',
		how: 'no language',
		file: list,
		edit: ['<html lang="en">', '<html>'],
		at: '<html>',
	},
	{
		code: 'missing-lang',
		how: 'a language that is none',
		file: looms,
		edit: ['lang="en"', 'lang="en_GB"'],
		at: 'lang="en_GB"',
	},
	{
		code: 'missing-charset',
		how: 'no encoding',
		file: cv,
		edit: ['<meta charset="utf-8">', ''],
		at: '<html',
	},
	{
		code: 'missing-viewport',
		how: 'no viewport',
		file: 'search/index.html',
		edit: ['<meta name="viewport" content="width=device-width, initial-scale=1">', ''],
		at: '<html',
	},
	{
		code: 'missing-viewport',
		how: 'a page that cannot be enlarged',
		file: list,
		edit: ['initial-scale=1"', 'initial-scale=1, maximum-scale=1.0"'],
		at: '<meta name="viewport"',
	},
	{
		code: 'duplicate-id',
		how: 'an id twice',
		file: cv,
		edit: ['id="study"', 'id="work"'],
		at: 'id="work">Study',
	},
	{
		code: 'one-heading',
		how: 'two headings',
		file: cards,
		edit: ['<h2 id="stacked">Stacked</h2>', '<h1>Stacked</h1>'],
		at: '<h1>Stacked',
	},
	{
		code: 'one-heading',
		how: 'no heading',
		file: '404.html',
		edit: ['<h1>Page not found</h1>', ''],
		at: '<html',
	},
	// Title and description
	{
		code: 'missing-title',
		how: 'an empty title',
		file: 'search/index.html',
		edit: ['Search · Ada Example</title>', '</title>'],
		at: '<title>',
	},
	{
		code: 'wide-title',
		how: 'a long title',
		file: engines,
		edit: ['<title>On engines', `<title>${long}`],
		at: '<title>',
	},
	{
		code: 'same-title',
		how: 'the title of another page',
		file: cards,
		edit: ['<title>On cards', '<title>On looms'],
		told: looms,
		at: '<title>',
	},
	{
		code: 'missing-description',
		how: 'no description',
		file: list,
		edit: ['<meta name="description" content="All posts by Ada Example.">', ''],
		at: '<title>',
	},
	{
		code: 'wide-description',
		how: 'a long description',
		file: engines,
		edit: ['Why an engine should not be asked twice.', `${long}. ${long}.`],
		at: '<meta name="description"',
	},
	{
		code: 'same-description',
		how: 'the description of another page',
		file: cards,
		edit: ['How holes in a card become a pattern.', 'What a loom knows about numbers.'],
		told: looms,
		at: '<meta name="description"',
	},
	// Addresses
	{
		code: 'missing-canonical',
		how: 'no canonical address',
		file: cards,
		edit: [`<link rel="canonical" href="${url('posts/cards/')}">`, ''],
		at: '<title>',
	},
	{
		code: 'wrong-canonical',
		how: 'a second canonical address',
		file: grace,
		edit: ['<link rel="icon"', `<link rel="canonical" href="${url('')}"><link rel="icon"`],
		at: `<link rel="canonical" href="${url('')}">`,
	},
	{
		code: 'wrong-canonical',
		how: 'the canonical address of another page',
		file: looms,
		edit: [`canonical" href="${url('posts/looms/')}`, `canonical" href="${url('cv/')}`],
		at: '<link rel="canonical"',
		besides: [
			{ code: 'wrong-og-url', file: looms, at: '<meta property="og:url"' },
			{ code: 'sitemap-extra', file: 'sitemap.xml', at: url('posts/looms/') },
		],
		alone: true,
	},
	{
		code: 'wrong-canonical',
		how: 'the home page without its base path',
		file: home,
		edit: [`canonical" href="${url('')}`, 'canonical" href="https://ada.example/'],
		at: '<link rel="canonical"',
		besides: [
			{ code: 'wrong-og-url', file: home, at: '<meta property="og:url"' },
			{ code: 'sitemap-extra', file: 'sitemap.xml', at: `${url('')}<` },
			{ code: 'sitemap-lacks-page', file: home, at: '<link rel="canonical"' },
		],
		alone: true,
	},
	{
		code: 'wrong-og-url',
		how: 'og:url without the slash',
		file: engines,
		edit: [
			'og:url" content="https://ada.example/site/posts/engines/"',
			'og:url" content="https://ada.example/site/posts/engines"',
		],
		at: '<meta property="og:url"',
	},
	{
		code: 'wrong-og-url',
		how: 'no og:url',
		file: list,
		edit: [`<meta property="og:url" content="${url('posts/')}">`, ''],
		at: '<link rel="canonical"',
	},
	{
		code: 'one-way-translation',
		how: 'a translation that does not link back',
		file: de,
		edit: [/<link rel="alternate" hreflang="(?:en|x-default)".*\n/g, ''],
		told: home,
		at: '<link rel="alternate" hreflang="de"',
		alone: true,
	},
	{
		code: 'wrong-redirect',
		how: 'a stub that can be indexed',
		file: 'old/index.html',
		edit: ['<meta name="robots" content="noindex">', ''],
		at: '<meta http-equiv',
	},
	{
		code: 'wrong-redirect',
		how: 'a stub to nowhere',
		file: 'old/index.html',
		edit: ['url=/site/posts/looms/', 'url=/site/posts/loom/'],
		at: '<meta http-equiv',
		alone: true,
	},
	{
		code: 'wrong-redirect',
		how: 'a stub with its old canonical address',
		file: 'old/index.html',
		edit: [`href="${url('posts/looms/')}"`, `href="${url('old/')}"`],
		at: '<meta http-equiv',
		alone: true,
	},
	// Crawling
	{
		code: 'wrong-robots',
		how: 'everything forbidden',
		file: 'robots.txt',
		edit: ['Allow: /', 'Disallow: /'],
		at: 'Disallow: /',
	},
	{
		code: 'wrong-robots',
		how: 'a sitemap by its path',
		file: 'robots.txt',
		edit: [url('sitemap.xml'), '/site/sitemap.xml'],
		at: 'Sitemap:',
	},
	{
		code: 'wrong-robots',
		how: 'a sitemap that is not there',
		file: 'robots.txt',
		edit: ['sitemap.xml', 'sitemap-index.xml'],
		at: 'Sitemap:',
		alone: true,
	},
	{
		code: 'sitemap-lacks-page',
		how: 'a page left out',
		file: 'sitemap.xml',
		edit: [`<url><loc>${url('cv/')}</loc><lastmod>2026-09-01</lastmod></url>`, ''],
		told: cv,
		at: '<link rel="canonical"',
	},
	{
		code: 'sitemap-extra',
		how: 'a page that is gone',
		file: 'sitemap.xml',
		edit: ['</urlset>', `<url><loc>${url('gone/')}</loc></url></urlset>`],
		at: url('gone/'),
	},
	{
		code: 'sitemap-extra',
		how: 'a page that says noindex',
		file: 'sitemap.xml',
		edit: ['</urlset>', `<url><loc>${url('search/')}</loc></url></urlset>`],
		at: url('search/'),
	},
	{
		code: 'sitemap-extra',
		how: 'a redirect',
		file: 'sitemap.xml',
		edit: ['</urlset>', `<url><loc>${url('old/')}</loc></url></urlset>`],
		at: url('old/'),
	},
	{
		code: 'uniform-lastmod',
		how: 'one date for all',
		file: 'sitemap.xml',
		edit: [/<lastmod>[^<]*/g, '<lastmod>2026-11-01'],
		at: `${url('')}<`,
	},
	// Structured data
	{
		code: 'profile-page',
		how: 'no mainEntity',
		file: home,
		edit: [',"mainEntity":{"@id":"https://ada.example/site/#person"}', ''],
		at: '"ProfilePage"',
	},
	{
		code: 'profile-page',
		how: 'a second one',
		file: de,
		edit: ['"@graph":[', `"@graph":[{"@type":"ProfilePage","mainEntity":{"@id":"${url('#person')}"}},`],
		told: home,
		at: '"ProfilePage"',
	},
	{
		code: 'profile-page',
		how: 'none',
		file: home,
		edit: ['"ProfilePage"', '"WebPage"'],
		at: null,
		alone: true,
	},
	{
		code: 'structured-syntax',
		how: 'a comma too many',
		file: cv,
		edit: ['}]}</script>', '},]}</script>'],
		at: '<script type',
	},
	{
		code: 'structured-date',
		how: 'a date in words',
		file: looms,
		edit: ['2026-05-01T00:00:00+02:00', 'May 1, 2026'],
		at: '"datePublished"',
	},
	{
		code: 'structured-date',
		how: 'a date without zone',
		file: cards,
		edit: ['2026-06-01T00:00:00+02:00', '2026-06-01T00:00:00'],
		at: '"datePublished"',
	},
	{
		code: 'structured-date',
		how: 'a day that does not exist',
		file: engines,
		edit: ['2026-07-01T', '2026-06-31T'],
		at: '"datePublished"',
	},
	{
		code: 'structured-review',
		how: 'a review of a person',
		file: grace,
		edit: ['"@graph":[', '"@graph":[{"@type":"Review","reviewRating":{"@type":"Rating","ratingValue":5}},'],
		at: '"Review"',
		besides: [{ code: 'structured-review', file: grace, at: '"Rating"' }],
	},
	{
		code: 'structured-reference',
		how: 'an author whom the page does not describe',
		file: engines,
		edit: ['/#person","name"', '/#ada","name"'],
		at: '"https://ada.example/site/#person"',
	},
	{
		code: 'structured-unseen',
		how: 'a headline that is not on the page',
		file: looms,
		edit: ['"headline":"On looms"', '"headline":"Ten secrets of looms"'],
		at: '"Ten secrets',
	},
	{
		code: 'structured-unseen',
		how: 'words that nobody said there',
		file: grace,
		edit: ['"text":"She found', '"text":"She alone found'],
		at: '"She alone',
	},
	// Cards
	{
		code: 'missing-card',
		how: 'no card',
		file: cv,
		edit: [`<meta property="og:image" content="${url('og/cv.png')}">`, ''],
		at: '<title>',
	},
	{
		code: 'several-cards',
		how: 'two cards',
		file: grace,
		edit: ['<link rel="icon"', `<meta property="og:image" content="${url('og/index.png')}"><link rel="icon"`],
		at: `<meta property="og:image" content="${url('og/index.png')}">`,
	},
	{
		code: 'card-size',
		how: 'a small card',
		file: 'og/posts/looms.png',
		edit: picture(600, 315),
		told: looms,
		at: '<meta property="og:image" ',
	},
	{
		code: 'card-size',
		how: 'a card of another size than is said',
		file: cards,
		edit: ['og:image:width" content="1200"', 'og:image:width" content="800"'],
		at: '<meta property="og:image" ',
	},
	{
		code: 'card-weight',
		how: 'a heavy card',
		file: 'og/posts/engines.png',
		edit: picture(1200, 630, 300_000),
		told: engines,
		at: '<meta property="og:image" ',
	},
	{
		code: 'dead-link',
		how: 'a card that is not there',
		file: 'og/posts.png',
		edit: null,
		told: list,
		at: `content="${url('og/posts.png')}"`,
	},
	// Pictures
	{
		code: 'missing-alt',
		how: 'a picture without alternative text',
		file: home,
		edit: ['alt="Ada Example at her desk" ', ''],
		at: '<img',
	},
	{
		code: 'missing-dimensions',
		how: 'a picture without height',
		file: looms,
		edit: [' height="600"', ''],
		at: '<img',
	},
	{
		code: 'dead-link',
		how: 'a picture that is not there',
		file: home,
		edit: ['/site/portrait.png', '/site/portrait.webp'],
		at: 'src="/site/portrait.webp"',
	},
	// Links
	{
		code: 'dead-link',
		how: 'a page that is not there',
		file: looms,
		edit: ['<p>More in <a href="/site/posts/cards/">', '<p>More in <a href="/site/posts/card/">'],
		at: 'href="/site/posts/card/"',
	},
	{
		code: 'dead-link',
		how: 'a link that leaves the base path',
		file: engines,
		edit: ['<p>Ask once', '<p><a href="/cv/">Ask</a> once'],
		at: 'href="/cv/"',
	},
	{
		code: 'dead-link',
		how: 'an item of a feed',
		file: 'atom.xml',
		edit: [url('posts/looms/'), url('posts/loom/')],
		at: url('posts/loom/'),
	},
	{
		code: 'dead-fragment',
		how: 'a heading that is not there',
		file: list,
		edit: ['#punched', '#holes'],
		at: 'href="../posts/cards/#holes"',
	},
	{
		code: 'dead-fragment',
		how: 'a place on the same page',
		file: cards,
		edit: ['href="#punched"', 'href="#punch"'],
		at: 'href="#punch"',
	},
	// Requests
	{
		code: 'other-host',
		how: 'a script',
		file: engines,
		edit: ['</head>', '<script src="https://cdn.elsewhere.example/a.js"></script></head>'],
		at: 'src="https://cdn',
	},
	{
		code: 'other-host',
		how: 'a picture in a srcset',
		file: looms,
		edit: ['/site/loom.png 800w', '//img.elsewhere.example/loom.png 800w'],
		at: 'srcset=',
	},
	{
		code: 'other-host',
		how: 'a preconnect',
		file: cv,
		edit: [
			'<link rel="icon"',
			'<link rel="preconnect" href="https://fonts.elsewhere.example"><link rel="icon"',
		],
		at: 'href="https://fonts',
	},
	{
		code: 'other-host',
		how: 'a frame',
		file: grace,
		edit: ['</main>', '<iframe title="Video" src="https://video.elsewhere.example/1"></iframe></main>'],
		at: 'src="https://video',
	},
	{
		code: 'other-host',
		how: 'a form',
		file: 'search/index.html',
		edit: ['</main>', '<form action="https://find.elsewhere.example/"></form></main>'],
		at: 'action="https://find',
	},
	{
		code: 'other-host',
		how: 'an import in a sheet',
		file: 'site.css',
		edit: ['body', '@import "https://fonts.elsewhere.example/a.css";\nbody'],
		at: 'https://fonts',
	},
	{
		code: 'other-host',
		how: 'a picture in a sheet',
		file: 'site.css',
		edit: ['/site/portrait.png', 'https://img.elsewhere.example/a.png'],
		at: 'https://img',
	},
	{
		code: 'other-host',
		how: 'a font in a style',
		file: de,
		edit: [
			'</head>',
			'<style>@font-face { font-family: A; src: url("https://fonts.elsewhere.example/a.woff2"); }</style></head>',
		],
		at: '<style>',
	},
	{
		code: 'other-host',
		how: 'a picture in a drawing',
		file: 'favicon.svg',
		edit: ['</svg>', '<image href="https://img.elsewhere.example/b.png"/></svg>'],
		at: 'https://img',
	},
	{
		code: 'inline-handler',
		how: 'a handler',
		file: cv,
		edit: ['<p>Machines', '<p onmouseover="go()">Machines'],
		at: 'onmouseover',
	},
	{
		code: 'script-address',
		how: 'a script as an address',
		file: cards,
		edit: ['https://elsewhere.example/cards', 'javascript:go()'],
		at: 'href="javascript:go()"',
	},
	// Contacts
	{
		code: 'unreleased-contact',
		how: 'another mailbox',
		file: home,
		edit: ['mailto:ada@', 'mailto:private@'],
		at: 'href="mailto:private@',
	},
	{
		code: 'unreleased-contact',
		how: 'a telephone link',
		file: cv,
		edit: ['<p>Machines', '<p><a href="tel:+39-011-555-0199">Call</a>, machines'],
		at: 'href="tel:',
		alone: true,
	},
	{
		code: 'unreleased-contact',
		how: 'a telephone in the structured data',
		file: home,
		edit: ['"jobTitle":', '"telephone":"+39 011 5550 199","jobTitle":'],
		at: '+39 011 5550 199',
	},
	{
		code: 'unreleased-contact',
		how: 'a street in the card of addresses',
		file: 'contact.vcf',
		edit: ['ADR:;;;', 'ADR:;;Via Roma 1;'],
		at: 'Via Roma 1',
	},
	{
		code: 'unreleased-contact',
		how: 'a telephone in the résumé',
		file: 'resume.json',
		edit: ['"location"', '"phone": "011 5550199", "location"'],
		at: '011 5550199',
	},
	{
		code: 'contact-in-text',
		how: 'a mailbox in a testimonial',
		file: grace,
		edit: ['Grace Sample, about', 'Grace Sample (grace@harbour.example), about'],
		at: 'Grace Sample (grace@',
	},
	{
		code: 'contact-in-text',
		how: 'a telephone in a comment',
		file: de,
		edit: ['</main>', '<!-- +39 011 5550 198 --></main>'],
		at: '<!-- +39',
	},
	{
		code: 'contact-in-text',
		how: 'a street line in a twin',
		file: 'posts/looms.md',
		edit: ['forgets nothing.', 'forgets nothing. Come to 12 Harbour Road.'],
		at: '12 Harbour Road',
	},
	// Feeds
	{ code: 'feed-syntax', how: 'a feed cut off', file: 'feed.json', edit: ['\t]\n}\n', ''], at: null },
	{
		code: 'feed-id',
		how: 'one id twice',
		file: 'rss.xml',
		edit: ['2026:cards</guid>', '2026:looms</guid>'],
		at: 'tag:ada.example,2026:looms</guid><link>https://ada.example/site/posts/cards/',
		besides: [{ code: 'feeds-differ', file: 'rss.xml', at: null }],
		alone: true,
	},
	{
		code: 'feed-id',
		how: 'an item without id',
		file: 'rss.xml',
		edit: ['<guid isPermaLink="false">tag:ada.example,2026:engines</guid>', ''],
		at: 'https://ada.example/site/posts/engines/',
		besides: [{ code: 'feeds-differ', file: 'rss.xml', at: null }],
	},
	{
		code: 'feeds-differ',
		how: 'an item that one feed lacks',
		file: 'feed.json',
		edit: ['2026:looms"', '2026:loom"'],
		at: null,
		alone: true,
	},
];
