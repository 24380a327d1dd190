import { peer } from './healthy.ts';
import type { Seed } from './seed.ts';

const post = (name: string, how: string, text: string, more: Partial<Seed> = {}): Seed => ({
	how,
	file: `content/posts/${name}.md`,
	text,
	...more,
});
const dated = (title: string, rest: string, body = 'Text.\n') =>
	`---\ntitle: ${title}\ndate: 2026-04-05\n${rest}---\n${body}`;
const project = (name: string, how: string, rest: string, body = 'Text.\n'): Seed => ({
	how,
	file: `content/projects/${name}.md`,
	text: `---\ntitle: A project\n${rest}---\n${body}`,
});
const page = (name: string, how: string, text: string): Seed => ({
	how,
	file: `content/pages/${name}.md`,
	text,
});
const mdx = (name: string, how: string, body: string, more: Partial<Seed> = {}): Seed => ({
	how,
	file: `content/posts/${name}.mdx`,
	text: dated('MDX', '', body),
	...more,
});
const testimonial = (login: string, how: string, text: string): Seed => ({
	how,
	file: `content/testimonials/${login}.md`,
	text,
});
const relayed = (slug: string, how: string, name: string, rest: string): Seed => ({
	how,
	file: `content/testimonials/relayed/${slug}.md`,
	text: `---\n${name}\n${rest}---\nShe kept the ledger of the harbour, and kept it well.\n`,
});

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
/** A character of three bytes, of which the last is missing, where the text says ¤. */
const truncated = (text: string) => {
	const [before = '', after = ''] = text.split('¤');
	return Buffer.concat([Buffer.from(before), Buffer.from([0xe6, 0xbc]), Buffer.from(after)]);
};

/** The one profile, with faults on every level. */
const profile: Seed = {
	how: 'many faults in one profile',
	file: 'content/profile.yaml',
	text: `name: Ada Example
«unknown-key»sumary: Engineer.
lang: «wrong-language»english_US
portrait: «missing-image»./nobody.png
location:
  city: 東京 🗼
  timezone: «wrong-timezone»Europe/Atlantis
  «unknown-key»street: Harbour Road 1
availability:
  status: «wrong-value»opne
  asOf: «wrong-date»2026-02-30
contact:
  email: «wrong-email»ada at example.com
  url: «wrong-url»example.com
links:
  - «missing-key»label: Code
skills:
  - name: Rust
    aliases: [rustlang]
  - name: C++
  - id: mentoring
    name: Mentoring people
  - name: Systems programming
    aliases: [kernel, «duplicate-skill»rust]
  - name: «duplicate-skill»Mentoring people
    id: mentoring-people
  - «missing-key»id: ledgers
    «unknown-key»nam: Ledgers
work:
  - organization: Harbour Office
    role: Engineer
    from: 2021
    to: «wrong-period»2019-05
    skills: [rust, «unknown-skill»mentorin, ledgers]
  - organization: Docks
    role: «wrong-type»[Engineer]
    from: «wrong-date»Present
    highlights: «wrong-type»Moved ships
    skills: [«unknown-skill»welding]
education:
  - institution: School
    from: «wrong-date»2020-00
certificates:
  - name: «missing-key»""
    date: 2020
awards: «wrong-type»none
talks:
  - title: On ledgers
    url: «wrong-url»talks/ledgers
    «unknown-key»adress: Hamburg
`,
};

/** More than sixty faults in one site, most in a file of their own. */
export const seeds: Seed[] = [
	profile,

	// Posts: the schema
	post('unknown-key', 'a mistyped key', dated('A', '«unknown-key»tag: [a]\n')),
	post(
		'deep-unknown-key',
		'a mistyped key of a picture',
		dated('A', 'image:\n  alt: A\n  src: ./plate.png\n  «unknown-key»caption: Plate\n'),
	),
	post('no-date', 'no date', '---\n«missing-key»title: A\n---\nText.\n'),
	post('no-title', 'no title', '---\n«missing-key»date: 2026-04-05\n---\nText.\n'),
	post('empty-title', 'a title without a value', '---\n«missing-key»title:\ndate: 2026-04-05\n---\nText.\n'),
	post('empty-quotes', 'a title of nothing', '---\ntitle: «missing-key»""\ndate: 2026-04-05\n---\nText.\n'),
	post('draft-word', 'a word where true or false belongs', dated('A', 'draft: «wrong-type»yes\n')),
	post('skills-text', 'a text where a list belongs', dated('A', 'skills: «wrong-type»rust, C++\n')),
	post(
		'title-number',
		'a number where a text belongs',
		'---\ntitle: «wrong-type»1984\ndate: 2026-04-05\n---\nText.\n',
	),
	post(
		'title-list',
		'a list where a text belongs',
		'---\ntitle: «wrong-type»[A, B]\ndate: 2026-04-05\n---\nText.\n',
	),
	post('canonical', 'an address without a scheme', dated('A', 'canonical: «wrong-url»www.example.com/a\n')),
	post('lang', 'a language by name', dated('A', 'lang: «wrong-language»german!\n')),
	post(
		'three',
		'three faults in one file',
		dated(
			'A',
			'skills: [rust, «unknown-skill»rsut]\nupdated: «wrong-date»2026-06-31\n',
			'[gone](«broken-link»./gone.md)\n',
		),
	),

	// Posts: dates
	post(
		'month-13',
		'a month that does not exist',
		'---\ntitle: A\ndate: «wrong-date»2026-13-45\n---\nText.\n',
	),
	post('feb-30', 'a day that would roll over', '---\ntitle: A\ndate: «wrong-date»2026-02-30\n---\nText.\n'),
	post(
		'no-leap-year',
		'a leap day in another year',
		'---\ntitle: A\ndate: «wrong-date»2025-02-29\n---\nText.\n',
	),
	post('present', 'a word for a date', '---\ntitle: A\ndate: «wrong-date»Present\n---\nText.\n'),
	post('slashes', 'a date with slashes', '---\ntitle: A\ndate: «wrong-date»04/05/2026\n---\nText.\n'),
	post('year-only', 'a year where a day belongs', '---\ntitle: A\ndate: «wrong-date»2026\n---\nText.\n'),
	post(
		'timestamp',
		'a moment where a day belongs',
		'---\ntitle: A\ndate: «wrong-date»2026-04-05T10:00:00Z\n---\nText.\n',
	),

	// Skills and images
	post(
		'unknown-skill',
		'a skill that is not listed',
		dated('A', 'skills:\n  - Rust\n  - «unknown-skill»Cobol\n'),
	),
	post(
		'draft-skill',
		'a mistyped skill in a draft',
		dated('A', 'draft: true\nskills: [«unknown-skill»rustt]\n'),
	),
	post('missing-image', 'a picture that is not there', dated('A', 'image: «missing-image»./cover.jpg\n')),
	post(
		'missing-image-src',
		'a picture with alt that is not there',
		dated('A', 'image:\n  src: «missing-image»./cover.jpg\n  alt: Cover\n'),
	),
	post(
		'remote-image',
		'a picture on another host',
		dated('A', 'image: «missing-image»https://images.example/a.png\n'),
	),
	post('unreadable-image', 'a picture that is none', dated('A', 'image: «unreadable-image»./text.png\n')),
	post(
		'body-image',
		'a picture in the text that is not there',
		dated('A', '', 'One.\n\n漢字 👩🏽‍💻 ![plan](«missing-image»./plan.png "The ./plan.png")\n'),
	),
	post(
		'html-image',
		'a picture in HTML that is not there',
		dated('A', '', '<!-- <img src="./old.png"> -->\n<p><img alt="a" src="«missing-image»./html.png"></p>\n'),
	),
	post('leaving', 'a picture outside of content/', dated('A', '', '![a](«unsafe-path»../../secret.png)\n')),
	post(
		'body-unreadable',
		'a picture in the text that is none',
		dated('A', '', 'Text ![a](«unreadable-image»text.png)\n'),
	),

	// Links
	post(
		'link',
		'a link to a file that is not there',
		dated('A', '', 'See [./gone.md](«broken-link»./gone.md "./gone.md").\n'),
	),
	post(
		'link-definition',
		'a reference to a file that is not there',
		dated('A', '', 'See [it][1].\n\n[1]: «broken-link»../projects/gone.md#top\n'),
	),
	post(
		'link-html',
		'a link in HTML to a file that is not there',
		dated('A', '', 'See <a href="«broken-link»./gone.md">it</a>.\n'),
	),
	post(
		'link-file',
		'a link to a file that is not published',
		dated('A', '', 'See [the licence](«broken-link»../posts/license.pdf).\n'),
	),

	// Frontmatter
	post('no-frontmatter', 'no frontmatter', '«missing-frontmatter»# A post\n\nText.\n'),
	post(
		'unclosed',
		'frontmatter without an end',
		'«missing-frontmatter»---\ntitle: A\ndate: 2026-04-05\n\nText.\n',
	),
	post(
		'blank-first',
		'frontmatter after an empty line',
		'«missing-frontmatter»\n---\ntitle: A\n---\nText.\n',
	),
	post('list', 'a list for frontmatter', '---\n«wrong-type»- title: A\n- date: 2026-04-05\n---\nText.\n'),
	post('scalar', 'a text for frontmatter', '---\n«wrong-type»Just a text\n---\nText.\n'),
	post('empty-file', 'an empty file', '«missing-frontmatter»'),
	post('empty-frontmatter', 'empty frontmatter', '---\n«missing-key»«missing-key»---\nText.\n'),

	// YAML
	post('tab', 'a tab for indentation', dated('A', 'image:\n«yaml-syntax»\tsrc: ./plate.png\n')),
	post(
		'quote',
		'a quote that is never closed',
		'---\ntitle: «yaml-syntax»"A\ndate: 2026-04-05\n---\nText.\n',
	),
	post(
		'single-quote',
		'an apostrophe in single quotes',
		"---\ntitle: 'It'«yaml-syntax»s fine'\ndate: 2026-04-05\n---\nText.\n",
	),
	post(
		'bracket',
		'a bracket that is never closed',
		'---\ntitle: A\nskills: «yaml-syntax»[rust, C++\ndate: 2026-04-05\n---\nText.\n',
	),
	post(
		'brace',
		'a brace that is never closed',
		'---\ntitle: A\nimage: «yaml-syntax»{ src: ./plate.png\ndate: 2026-04-05\n---\nText.\n',
	),
	post(
		'colon',
		'a colon in a text',
		'---\ntitle: «yaml-syntax»Rust: a love story\ndate: 2026-04-05\n---\nText.\n',
	),
	post('no-colon', 'a key without a colon', '---\n«yaml-syntax»title A\ndate: 2026-04-05\n---\nText.\n'),
	post(
		'deeper',
		'a line indented too deeply',
		'---\ntitle: A\n  «yaml-syntax»date: 2026-04-05\n---\nText.\n',
	),
	post(
		'list-indent',
		'an item indented differently',
		'---\ntitle: A\ndate: 2026-04-05\nskills:\n   - rust\n  «yaml-syntax»- C++\n---\nText.\n',
	),
	post(
		'alias',
		'a text that starts with a star',
		'---\ntitle: «yaml-syntax»*Stars* all over\ndate: 2026-04-05\n---\nText.\n',
	),
	post(
		'at',
		'a text that starts with an at sign',
		'---\ntitle: «yaml-syntax»@home\ndate: 2026-04-05\n---\nText.\n',
	),
	post(
		'tag',
		'a text that starts with an exclamation mark',
		'---\ntitle: «yaml-syntax»!important things\ndate: 2026-04-05\n---\nText.\n',
	),
	post(
		'escape',
		'a backslash in double quotes',
		'---\ntitle: "C:«yaml-syntax»\\work"\ndate: 2026-04-05\n---\nText.\n',
	),
	post('duplicate-key', 'a key twice', dated('A', '«duplicate-key»title: B\n')),
	post(
		'duplicate-deep',
		'a key twice, further in, and more that is wrong',
		dated(
			'A',
			'image:\n  alt: A\n  src: ./plate.png\n  «duplicate-key»src: ./plate.png\n«unknown-key»foo: 1\n',
		),
	),

	// Line ends, marks and characters of two units
	post(
		'crlf',
		'CRLF line ends',
		dated('A', 'skills: [rust, «unknown-skill»rusk]\n', 'One.\n\nTwo [x](«broken-link»./gone.md)\n'),
		{ eol: '\r\n' },
	),
	post('bom', 'a byte-order mark', dated('A', '«unknown-key»foo: 1\n'), {
		encode: (text) => Buffer.from(`\uFEFF${text}`),
	}),
	post(
		'emoji',
		'an emoji before the place',
		dated('A', 'image: { alt: "🎉 漢字", src: «missing-image»./gone.png }\n'),
	),
	post('emoji-tag', 'a tag of an emoji alone', dated('A', 'tags: [ok, «empty-slug»🎉]\n')),

	// Encoding
	post('latin-1', 'Latin-1', '---\ntitle: A caf«wrong-encoding»é\ndate: 2026-04-05\n---\nText.\n', {
		encode: latin1,
	}),
	post(
		'utf-16',
		'UTF-16 with a byte-order mark',
		'«wrong-encoding»---\ntitle: A\ndate: 2026-04-05\n---\nText.\n',
		{ encode: utf16 },
	),
	post('truncated', 'a character cut short', dated('A', '', '漢字 🎉 «wrong-encoding»¤ and on\n'), {
		encode: truncated,
	}),
	post('nul', 'a NUL character', dated('A', '', 'One.\nTwo«wrong-encoding»\0 three.\n')),

	// Addresses
	mdx('hello', 'the name of another file, as MDX', 'Text.\n', { text: `«duplicate-slug»${dated('B', '')}` }),
	post('guide', 'the name of a folder', `«duplicate-slug»${dated('B', '')}`),
	{ how: 'another case', file: 'content/posts/HELLO-again.md', text: dated('B', '') },
	post('hello-again', 'the same name in lower case', `«duplicate-slug»${dated('B', '')}`),
	{
		how: 'é as one character',
		file: 'content/posts/caf\u00e9.md',
		text: `«duplicate-slug»${dated('B', '')}`,
	},
	{ how: 'é as two characters', file: 'content/posts/cafe\u0301.md', text: dated('B', '') },
	post('tags', 'a name that the site needs', `«reserved-slug»${dated('B', '')}`),
	page('cv', 'the name of a page of the site', '«reserved-slug»---\ntitle: A\n---\nText.\n'),
	post('!!!', 'a name without letters', `«empty-slug»${dated('B', '')}`),
	post('empty-series', 'a series without letters', dated('A', 'series: «empty-slug»"???"\n')),

	// MDX
	mdx('mdx-tag', 'a tag that is never closed', 'One.\n\nTwo «mdx-syntax»<b>three\n'),
	mdx('mdx-block', 'a block that is never closed', 'One.\n\n«mdx-syntax»<section>\n\nTwo\n'),
	mdx('mdx-brace', 'a brace that is never closed', '漢字 🎉 «mdx-syntax»{one\n'),
	mdx('mdx-expression', 'an expression that ends too early', 'One {1 +«mdx-syntax»}\n'),
	mdx('mdx-comment', 'an HTML comment', 'One.\n\n<«mdx-syntax»!-- two -->\n'),
	mdx('mdx-undefined', 'a component from nowhere', 'One <«unknown-component»Chart id="a" />\n'),
	mdx(
		'mdx-undefined-inside',
		'a component from nowhere in an expression',
		'{true && <«unknown-component»Chart />}\n',
	),
	mdx(
		'mdx-import',
		'an import of a file that does not exist',
		"import Chart from '«missing-import»../../components/Chart.astro';\n\n<Chart />\n",
	),
	mdx('mdx-image', 'a picture in JSX that is not there', '<img alt="a" src="«missing-image»./gone.png" />\n'),
	mdx('mdx-skill', 'CRLF in MDX', 'One.\n\n<«unknown-component»Box>two</Box>\n', { eol: '\r\n' }),

	// Projects
	project('period', 'an end before the start', 'from: 2021-06\nto: «wrong-period»2021-05\n'),
	project('date', 'an end that is a word', 'from: 2021\nto: «wrong-date»now\n'),
	project('unknown-key', 'a key of a post', '«unknown-key»tags: [a]\n'),
	project('skill', 'a skill that is not listed', 'skills: [«unknown-skill»Rst]\n'),
	project(
		'url',
		'an address that is none',
		'url: «wrong-url»ledger.example\nrepository: «wrong-url»git@host:me/it\n',
	),
	project('featured', 'a number for true', 'featured: «wrong-type»1\n'),

	// Pages
	page('no-title', 'no title', '---\n«missing-key»footer: true\n---\nText.\n'),
	page('footer', 'a word for true', '---\ntitle: A\nfooter: «wrong-type»"true"\n---\nText.\n'),
	page('unknown-key', 'a key of another program', '---\ntitle: A\n«unknown-key»layout: page\n---\nText.\n'),

	// Files
	{ how: 'a text file', file: 'content/posts/notes.txt', text: 'Notes.\n', placeless: ['unknown-file'] },
	{ how: 'MDX for a page', file: 'content/pages/about.mdx', text: 'x', placeless: ['unknown-file'] },
	{ how: 'an unknown folder', file: 'content/drafts/a.md', text: 'x', placeless: ['unknown-file'] },
	{
		how: 'a symbolic link',
		file: 'content/posts/linked.md',
		text: '',
		linkTo: 'hello.md',
		placeless: ['unsafe-path'],
	},
	{
		how: 'a picture behind a link',
		file: 'content/posts/linked.png',
		text: '',
		linkTo: '/etc/hostname',
		placeless: ['unsafe-path'],
	},

	// Testimonials
	testimonial(
		'no-consent',
		'no consent',
		`---\n«testimonial-consent»name: Nora Sample\ngithub: no-consent\nrelationship: client\ndate: 2026-05-12\n---\nWe kept the ledger of the harbour together for two years, and she found the fault that nobody else looked for.\n`,
	),
	testimonial(
		'wrong-login',
		'the login of another',
		peer(
			'«testimonial-login»mallory',
			'Wilma Sample',
			'relationship: client\ndate: 2026-05-12\nconsent: yes\n',
		),
	),
	testimonial(
		'rolled',
		'a date that would roll over',
		peer('rolled', 'Rolf Sample', 'relationship: report\ndate: «wrong-date»2026-02-30\nconsent: yes\n'),
	),
	testimonial(
		'stranger',
		'a relationship that is none',
		peer('stranger', 'Stella Sample', 'relationship: «wrong-value»boss\ndate: 2026-05-12\nconsent: yes\n'),
	),
	testimonial(
		'html',
		'HTML',
		peer(
			'html',
			'Hanna Sample',
			'relationship: client\ndate: 2026-05-12\nconsent: yes\n',
			'We kept the ledger of the harbour together for two years: «testimonial-markup»<b>she found the fault.\n',
		),
	),
	testimonial(
		'extra',
		'a key that is none',
		peer(
			'extra',
			'Emil Sample',
			'relationship: client\n«unknown-key»rating: 5\ndate: 2026-05-12\nconsent: yes\n',
		),
	),
	testimonial(
		'cobol',
		'a skill no longer listed',
		peer(
			'cobol',
			'Carl Sample',
			'relationship: client\nskills: [rust, «testimonial-skill»cobol]\ndate: 2026-05-12\nconsent: yes\n',
		),
	),
	relayed(
		'via',
		'words that came by a way that is none',
		'name: Viktor Sample',
		'relayed: { via: «wrong-value»fax }\nconsent: yes\n',
	),
	relayed(
		'unsaid',
		'nothing said of consent',
		'«missing-key»name: Ursula Sample',
		'relayed: { via: email }\n',
	),
	relayed(
		'together',
		'a period that ends before it starts',
		'name: Toni Sample',
		'together: { at: Docks, from: 2021, to: «wrong-period»2020 }\nrelayed: { via: email }\nconsent: yes\n',
	),
];

const profileAs = (how: string, text: string, more: Partial<Seed> = {}): Seed => ({
	how,
	file: 'content/profile.yaml',
	text,
	...more,
});

/** Faults that leave nothing of the profile to go on with. */
export const profileSyntax: Seed[] = [
	profileAs('a tab', 'name: Ada Example\nlocation:\n«yaml-syntax»\tcity: Hamburg\n'),
	profileAs('a quote that is never closed', 'name: «yaml-syntax»"Ada Example\nlang: en\n'),
	profileAs('a list that is never closed', 'name: Ada Example\nhide: «yaml-syntax»[a, b\nlang: en\n'),
	profileAs('a colon in a text', 'name: Ada Example\nsummary: «yaml-syntax»Engineer: ledgers\n'),
	profileAs(
		'an item indented differently',
		'name: Ada Example\nwork:\n  - role: Engineer\n   «yaml-syntax»from: 2020\n',
	),
	profileAs('a second document', 'name: Ada Example\n«yaml-syntax»---\nname: Ada Example\n'),
	profileAs('a reference to nothing', 'name: Ada Example\nwork:\n  - «yaml-syntax»*job\n'),
	profileAs('UTF-16', '«wrong-encoding»name: Ada Example\n', { encode: utf16 }),
];
