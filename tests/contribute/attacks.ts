import type { Code } from '../../src/diagnostics/catalogue.ts';
import { peerFile, words } from '../testimonials/peer.ts';
import { alice, aliceFile, folder, jo, jos, type PullRequest, type Put } from './pull-requests.ts';

type Rest = Omit<PullRequest, 'name' | 'files' | 'code'>;

const own = `${folder}/jo-doe.md`;
const text = peerFile();
const attack = (name: string, code: Code, files: Record<string, Put>, rest: Rest = {}): PullRequest => ({
	name,
	code,
	files,
	...rest,
});
const beside = (path: string, put: Put = 'x\n') => ({ ...jos(), [path]: put });
const bytes = (before: string, hex: string, after: string) =>
	Buffer.concat([Buffer.from(before), Buffer.from(hex, 'hex'), Buffer.from(after)]);
const [head, tail] = [text.slice(0, -40), text.slice(-40)];
const submodule = { mode: '160000', data: '1'.repeat(40) };
const link = (target: string) => ({ mode: '120000', data: target });

/** Somebody else's words, files beside the folder, and names that are nearly right. */
const files: PullRequest[] = [
	attack('edits the words of another', 'foreign-file', {
		[`${folder}/alice-cole.md`]: `${aliceFile}She owes me money.\n`,
	}),
	attack('deletes the words of another', 'foreign-file', { [`${folder}/alice-cole.md`]: null }),
	attack('renames the words of another to its own name', 'foreign-file', {
		[`${folder}/alice-cole.md`]: null,
		[own]: aliceFile.replace('alice-cole', 'jo-doe').replace('Alice Cole', 'Jo Doe'),
	}),
	attack('takes over the file of another', 'foreign-file', { [`${folder}/alice-cole.md`]: text }),
	attack('replaces the portrait of another', 'foreign-file', { [`${folder}/alice-cole.jpg`]: 'x' }),
	attack('deletes the portrait of another', 'foreign-file', { [`${folder}/alice-cole.jpg`]: null }),
	attack(
		'brings its own and deletes that of another',
		'foreign-file',
		beside(`${folder}/alice-cole.md`, null),
	),
	attack('writes under the login of somebody who is not here', 'foreign-file', {
		[`${folder}/bob.md`]: peerFile({ github: 'bob' }),
	}),
	attack(
		'writes for somebody else in one go',
		'foreign-file',
		beside(`${folder}/bob.md`, peerFile({ github: 'bob', name: 'Bob' })),
	),
	attack('touches the readme of the site', 'mixed-change', beside('README.md')),
	attack('touches the profile', 'mixed-change', beside('content/profile.yaml', 'name: Jo Doe\n')),
	attack(
		'makes itself the owner in the profile',
		'mixed-change',
		beside('content/profile.yaml', 'name: Mira\ncontribute: { repository: jo-doe/site }\n'),
	),
	attack('lists the skill that it names', 'mixed-change', {
		...jos({ skills: '[flattery]' }),
		'content/profile.yaml': 'name: Mira Sandberg\nskills: [{ name: Flattery }]\n',
	}),
	attack('touches the manifest', 'mixed-change', beside('package.json', '{"scripts":{"prepare":"id"}}')),
	attack('adds a workflow', 'mixed-change', beside('.github/workflows/x.yml')),
	attack('replaces the configuration', 'mixed-change', beside('astro.config.mjs', 'process.exit()')),
	attack('adds a post', 'mixed-change', beside('content/posts/x.md')),
	attack('adds a component', 'mixed-change', beside('components/Testimonial.astro')),
	attack('adds a file to be served', 'mixed-change', beside('public/x.html', '<script>')),
	attack(
		'brings its own record of provenance',
		'mixed-change',
		beside('content/provenance/jo-doe.json', '{"level":2}'),
	),
	attack('changes nothing but a record of provenance', 'mixed-change', {
		'content/provenance/alice-cole.json': '{}',
	}),
	attack('removes a record of provenance', 'mixed-change', { 'content/provenance/given-away.json': null }),
	attack('adds attributes at the root', 'mixed-change', beside('.gitattributes', '*.md filter=evil\n')),
	attack('adds modules at the root', 'mixed-change', beside('.gitmodules', '[submodule "x"]\n')),
	attack('a folder that only begins the same', 'testimonial-file', { 'content/testimonials.md': text }),
	attack('a folder with a longer name', 'testimonial-file', { 'content/testimonials-old/jo-doe.md': text }),
	attack('a capital in the first folder', 'testimonial-file', { 'Content/testimonials/jo-doe.md': text }),
	attack('a capital in the second folder', 'testimonial-file', { 'content/Testimonials/jo-doe.md': text }),
	attack('shouts', 'testimonial-file', { 'CONTENT/TESTIMONIALS/JO-DOE.MD': text }),
	attack('a folder with a dot at its end', 'testimonial-file', { 'content/testimonials./jo-doe.md': text }),
	attack('a folder with a space at its end', 'testimonial-file', { 'content/testimonials /jo-doe.md': text }),
	attack('a Cyrillic letter in the first folder', 'testimonial-file', {
		'сontent/testimonials/jo-doe.md': text,
	}),
	attack('a Cyrillic letter in the second folder', 'testimonial-file', {
		'content/testimоnials/jo-doe.md': text,
	}),
	attack('wide letters in the folder', 'testimonial-file', {
		'content/ｔｅｓｔｉｍｏｎｉａｌｓ/jo-doe.md': text,
	}),
	attack('an invisible character in the folder', 'testimonial-file', {
		'content/testi\u200dmonials/jo-doe.md': text,
	}),
	attack('backslashes', 'testimonial-file', { 'content\\testimonials\\jo-doe.md': text }),
	attack('the short name of DOS', 'testimonial-file', { 'content/TESTIM~1/jo-doe.md': text }),
	attack('an ending in capitals', 'testimonial-file', { [`${folder}/jo-doe.MD`]: text }),
	attack('MDX', 'testimonial-file', { [`${folder}/jo-doe.mdx`]: `${text}{process.env.SECRET}\n` }),
	attack('another ending for Markdown', 'testimonial-file', { [`${folder}/jo-doe.markdown`]: text }),
	attack('HTML', 'testimonial-file', { [`${folder}/jo-doe.html`]: '<script>alert(1)</script>' }),
	attack('two endings', 'testimonial-file', { [`${folder}/jo-doe.md.html`]: text }),
	attack('capitals in the login', 'testimonial-file', { [`${folder}/Jo-Doe.md`]: text }),
	attack('a folder of its own', 'testimonial-file', { [`${folder}/jo-doe/index.md`]: text }),
	attack('somewhere further down', 'testimonial-file', { [`${folder}/x/jo-doe.md`]: text }),
	attack('among the relayed ones', 'testimonial-file', {
		[`${folder}/relayed/jo-doe.md`]: peerFile({ github: null, relayed: '{ via: letter }' }),
	}),
	attack('edits relayed words', 'testimonial-file', { [`${folder}/relayed/otto-ritter.md`]: text }),
	attack('deletes relayed words', 'testimonial-file', { [`${folder}/relayed/otto-ritter.md`]: null }),
	attack('a line break in the name', 'testimonial-file', { [`${folder}/jo-doe\n::error::x.md`]: text }),
	attack('a letter of another script in the name', 'testimonial-file', { [`${folder}/jо-doe.md`]: text }),
	attack('an invisible character in the name', 'testimonial-file', { [`${folder}/jo-doe\u200b.md`]: text }),
	attack('a byte that is no UTF-8 in the name', 'testimonial-file', { [`${folder}/jo-doe\u00ff.md`]: text }),
	attack('a name for the shell', 'testimonial-file', { [`${folder}/$(id).md`]: text }),
	attack('a name like an option', 'testimonial-file', { [`${folder}/--upload-pack=id.md`]: text }),
	attack('a hidden file', 'testimonial-file', { [`${folder}/.jo-doe.md`]: text }),
	attack('a space before the ending', 'testimonial-file', { [`${folder}/jo-doe .md`]: text }),
	attack('the readme of the folder', 'testimonial-file', { [`${folder}/README.md`]: text }),
	attack('attributes in the folder', 'testimonial-file', { [`${folder}/.gitattributes`]: '* -text\n' }),
	attack('modules in the folder', 'testimonial-file', { [`${folder}/.gitmodules`]: '[submodule "x"]\n' }),
	attack('a script in the folder', 'testimonial-file', { [`${folder}/index.ts`]: 'process.exit()' }),
	attack(
		'a name that another file has on many computers',
		'testimonial-file',
		{ [`${folder}/readme.md`]: peerFile({ github: 'readme' }) },
		{ author: { login: 'readme' } },
	),
	attack(
		'a device of Windows',
		'testimonial-file',
		{ [`${folder}/con.md`]: peerFile({ github: 'con' }) },
		{ author: { login: 'con' } },
	),
	attack(
		'an address of the site itself',
		'testimonial-file',
		{ [`${folder}/how-to-check.md`]: peerFile({ github: 'how-to-check' }) },
		{ author: { login: 'how-to-check' } },
	),
];

/** What git can store besides plain files, and more than anybody wants to read. */
const modes: PullRequest[] = [
	attack('a link out of the repository', 'testimonial-file', { [own]: link('/etc/passwd') }),
	attack('a link to the words of another', 'testimonial-file', { [own]: link('alice-cole.md') }),
	attack('a link with the text of a testimonial', 'testimonial-file', { [own]: link(text) }),
	attack('a link to a folder', 'testimonial-file', { [`${folder}/jo-doe`]: link('../../..') }),
	attack('a link as portrait', 'testimonial-file', {
		...jos(),
		[`${folder}/jo-doe.png`]: link('../../public/x.png'),
	}),
	attack('a link in place of the folder', 'testimonial-file', { [folder]: link('../public') }),
	attack('a link in place of all content', 'testimonial-file', { content: link('/tmp') }),
	attack('a submodule', 'testimonial-file', { [`${folder}/jo-doe`]: submodule }),
	attack('a submodule with the right name', 'testimonial-file', { [own]: submodule }),
	attack('a submodule in place of the folder', 'testimonial-file', { [folder]: submodule }),
	attack('a program', 'testimonial-file', { [own]: { mode: '100755', data: text } }),
	attack(
		'only makes its file a program',
		'testimonial-file',
		{ [`${folder}/alice-cole.md`]: { mode: '100755', data: aliceFile } },
		{ author: alice },
	),
	attack('a pointer to a large file', 'missing-frontmatter', {
		[own]: `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 1234567\n`,
	}),
	attack('two texts and a portrait', 'too-many-files', {
		...jos(),
		[`${folder}/bob.md`]: text,
		[`${folder}/jo-doe.png`]: 'x',
	}),
	attack('thousands of files', 'too-many-files', {
		...jos(),
		...Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`${folder}/x${index}.md`, 'x'])),
	}),
	attack('a testimonial among thousands of files', 'mixed-change', {
		...jos(),
		...Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`x/${index}`, 'x'])),
	}),
	attack('a file of 9 kB', 'testimonial-size', { [own]: text + '\n'.repeat(9000) }),
	attack('a file of 3 MB', 'testimonial-size', { [own]: text + 'x'.repeat(3_000_000) }),
	attack('a heavy portrait', 'testimonial-portrait', beside(`${folder}/jo-doe.jpg`, Buffer.alloc(400_000))),
	attack('two portraits', 'testimonial-portrait', { [`${folder}/alice-cole.png`]: 'x' }, { author: alice }),
	attack('a portrait without words', 'testimonial-portrait', { [`${folder}/jo-doe.png`]: 'x' }),
	attack(
		'a portrait beside words that go',
		'testimonial-portrait',
		{ [`${folder}/alice-cole.md`]: null, [`${folder}/alice-cole.jpg`]: 'x' },
		{ author: alice },
	),
	attack(
		'a drawing as portrait',
		'testimonial-file',
		beside(`${folder}/jo-doe.svg`, '<svg onload="alert(1)"/>'),
	),
	attack('a portrait that moves by its name', 'testimonial-file', beside(`${folder}/jo-doe.gif`)),
	attack(
		'a portrait with another spelling of its ending',
		'testimonial-file',
		beside(`${folder}/jo-doe.jpeg`),
	),
];

const frontmatter: PullRequest[] = (
	[
		['an unknown key', 'unknown-key', { rating: '5' }],
		['the keys of another site generator', 'unknown-key', { layout: '../../evil.astro' }],
		['a picture of its own choice', 'unknown-key', { avatar: '../../../etc/passwd' }],
		['a forged slug', 'unknown-key', { slug: 'alice-cole' }],
		['a forged id', 'unknown-key', { id: 'alice-cole' }],
		['a forged provenance', 'unknown-key', { provenance: '{ level: 2 }' }],
		['a forged tick', 'unknown-key', { verified: 'true' }],
		['the key of relayed words', 'unknown-key', { relayed: '{ via: letter }' }],
		['a key twice', 'duplicate-key', { role: 'CTO\nrole: CEO' }],
		['a prototype', 'testimonial-yaml', { role: 'x\n__proto__: { admin: yes }' }],
		['a constructor', 'testimonial-yaml', { role: 'x\nconstructor: { prototype: x }' }],
		['a merge', 'testimonial-yaml', { role: 'x\n<<: { name: Alice Cole }' }],
		['an anchor', 'testimonial-yaml', { role: '&a CTO' }],
		['an alias', 'testimonial-yaml', { role: '&a CTO', disclosure: '*a' }],
		[
			'an alias bomb',
			'testimonial-yaml',
			{ skills: `\n  - &a [x,x,x,x,x,x,x,x]\n  - &b [*a,*a,*a,*a,*a,*a]\n  - [*b,*b,*b,*b,*b,*b]` },
		],
		['a tag', 'testimonial-yaml', { role: "!!js/function 'return 1'" }],
		['a tag for bytes', 'testimonial-yaml', { role: '!!binary aGk=' }],
		['a tag of its own', 'testimonial-yaml', { role: '!evil x' }],
		['deep nesting', 'testimonial-yaml', { skills: '['.repeat(500) + ']'.repeat(500) }],
		['a list for a name', 'wrong-type', { name: '[Jo, Doe]' }],
		['a mapping for a role', 'wrong-type', { role: '{ a: b }' }],
		['a mapping for consent', 'testimonial-consent', { consent: '{ a: yes }' }],
		['no consent', 'testimonial-consent', { consent: null }],
		['consent refused', 'testimonial-consent', { consent: 'no' }],
		['consent in another word', 'testimonial-consent', { consent: 'true' }],
		['the login of another', 'testimonial-login', { github: 'alice-cole' }],
		['no login', 'missing-key', { github: null }],
		['no name', 'missing-key', { name: null }],
		['an empty name', 'missing-key', { name: '' }],
		['a date in the future', 'testimonial-future', { date: '2026-06-01' }],
		['a date that does not exist', 'wrong-date', { date: '2026-02-31' }],
		['a relationship of its own', 'wrong-value', { relationship: 'admirer' }],
		['a skill that nobody listed', 'unknown-skill', { skills: '[flattery]' }],
		['a skill that is nobody else’s business', 'unknown-skill', { skills: '[espionage]' }],
		['six skills', 'wrong-value', { skills: '[ts, ts, ts, ts, ts, mentoring]' }],
		['four suggestions', 'wrong-value', { suggests: `[${'{ skill: x, because: y }, '.repeat(4)}]` }],
		['a key in a suggestion', 'unknown-key', { suggests: '[{ skill: x, because: y, url: z }]' }],
		['a script as address', 'wrong-url', { url: 'javascript:alert(1)' }],
		['an address without encryption', 'wrong-url', { url: 'http://example.com' }],
		['an address with a user', 'testimonial-link', { url: 'https://github.com@evil.example/' }],
		['an address by number', 'testimonial-link', { url: 'https://2130706433/' }],
		['an address at home', 'testimonial-link', { url: 'https://localhost/' }],
		['an address in punycode', 'testimonial-link', { url: 'https://xn--pple-43d.com/' }],
		['a language that is none', 'wrong-language', { lang: '../../x' }],
		['a role of 500 characters', 'wrong-value', { role: 'x'.repeat(500) }],
		['a period that ends before it starts', 'wrong-period', { together: '{ from: 2021, to: 2019 }' }],
		['an escaped direction', 'testimonial-characters', { role: '"CTO \\u202Eevil"' }],
		['a second document', 'yaml-syntax', { role: 'x\n...\n--- !evil' }],
	] as [string, Code, Record<string, string | null>][]
).map(([name, code, changes]) => attack(`frontmatter: ${name}`, code, jos(changes)));

const noFrontmatter: PullRequest[] = [
	attack('no frontmatter', 'missing-frontmatter', { [own]: words }),
	attack('frontmatter without an end', 'missing-frontmatter', {
		[own]: text.replace('\n---\nMira', '\nMira'),
	}),
	attack('an empty file', 'missing-frontmatter', { [own]: '' }),
	attack('frontmatter in TOML', 'missing-frontmatter', { [own]: `+++\nname = "Jo"\n+++\n${words}` }),
	attack('a tab that indents', 'yaml-syntax', jos({ together: '\n\tat: Acme' })),
];

const bodies: PullRequest[] = (
	[
		['a script', 'testimonial-markup', `${words}\n\n<script>alert(1)</script>`],
		['a handler', 'testimonial-markup', `${words} <img src=x onerror=alert(1)>`],
		['a frame', 'testimonial-markup', `${words}\n\n<iframe src="https://evil.example"></iframe>`],
		['a harmless tag', 'testimonial-markup', `${words} <b>Really.</b>`],
		['a comment', 'testimonial-markup', `${words} <!-- hire me instead -->`],
		['a declaration', 'testimonial-markup', `${words} <![CDATA[x]]>`],
		['an image', 'testimonial-markup', `${words} ![x](https://evil.example/pixel.png)`],
		['an image out of the folder', 'testimonial-markup', `${words} ![x](../../../secret.png)`],
		['a heading', 'testimonial-markup', `# Hire me\n\n${words}`],
		['a heading by underlining', 'testimonial-markup', `Hire me\n===\n\n${words}`],
		['a table', 'testimonial-markup', `${words}\n\n| a | b |\n| - | - |\n| c | d |`],
		['a footnote', 'testimonial-markup', `${words}[^1]\n\n[^1]: Not really.`],
		['a code block', 'testimonial-markup', `${words}\n\n\`\`\`\nx\n\`\`\``],
		['a line across', 'testimonial-markup', `${words}\n\n***\n\nMore.`],
		['crossed-out words', 'testimonial-markup', `${words} ~~Not.~~`],
		['boxes to tick', 'testimonial-markup', `${words}\n\n- [x] verified`],
		['an address defined elsewhere', 'testimonial-markup', `${words} [here][1]\n\n[1]: https://evil.example`],
		['far too much markup', 'testimonial-markup', `${words}${'*a_'.repeat(400)}`],
		['nested quotations', 'testimonial-markup', `${'> '.repeat(200)}${words}`],
		[
			'three links',
			'testimonial-link',
			`${words} [a](https://a.example) [b](https://b.example) [c](https://c.example)`,
		],
		['a link without encryption', 'testimonial-link', `${words} [a](http://a.example)`],
		['a script as link', 'testimonial-link', `${words} [a](javascript:alert(1))`],
		['a script as link, in disguise', 'testimonial-link', `${words} [a](java&#115;cript:alert(1))`],
		['data as link', 'testimonial-link', `${words} [a](data:text/html;base64,PHNjcmlwdD4=)`],
		['a relative link', 'testimonial-link', `${words} [a](/admin)`],
		['a link without a scheme', 'testimonial-link', `${words} [a](//evil.example)`],
		['a link with a user', 'testimonial-link', `${words} [a](https://google.com@evil.example/)`],
		['a link with a port', 'testimonial-link', `${words} [a](https://a.example:8443/)`],
		['a link by number', 'testimonial-link', `${words} [a](https://127.0.0.1/)`],
		['a link by hexadecimal number', 'testimonial-link', `${words} [a](https://0x7f000001/)`],
		['a link home', 'testimonial-link', `${words} [a](https://localhost/)`],
		['a link in punycode', 'testimonial-link', `${words} [a](https://xn--pple-43d.com/)`],
		['a link in other letters', 'testimonial-link', `${words} [a](https://аpple.com/)`],
		['a link that says another address', 'testimonial-link', `${words} [paypal.com](https://evil.example/)`],
		['a link with a title', 'testimonial-link', `${words} [a](https://a.example "verified")`],
		['a link without words', 'testimonial-link', `${words} [](https://a.example)`],
		['a bare address', 'testimonial-link', `${words} https://a.example`],
		['a bare address without a scheme', 'testimonial-link', `${words} www.a.example`],
		['an e-mail address', 'testimonial-link', `${words} jo@a.example`],
		['an address in angles', 'testimonial-link', `${words} <mailto:jo@a.example>`],
		['words that are too few', 'testimonial-length', 'Great!'],
		['no words', 'testimonial-length', ''],
		['words that are too many', 'testimonial-length', 'She is good. '.repeat(200)],
		['an invisible space', 'testimonial-characters', words.replace('ledger', 'led\u200bger')],
		['a turned direction', 'testimonial-characters', words.replace('ledger', '\u202Eledger')],
		['an isolated direction', 'testimonial-characters', words.replace('ledger', '\u2066ledger')],
		['a message in tags', 'testimonial-characters', `${words}\u{E0068}\u{E0069}`],
		['a message in variation selectors', 'testimonial-characters', `${words}\u{E0101}\u{E0102}\u{E0103}`],
		['a blank letter', 'testimonial-characters', `${words}\u3164`],
		['a sequence for terminals', 'testimonial-characters', `${words}\u001b[31m`],
		['a direction by reference', 'testimonial-characters', `${words} &rlm;`],
		['joiners where no script needs them', 'testimonial-characters', words.replace('ledger', 'led\u200dger')],
	] as [string, Code, string][]
).map(([name, code, body]) => attack(`words: ${name}`, code, jos({}, body)));

const encodings: PullRequest[] = [
	attack('a byte that is no UTF-8', 'wrong-encoding', { [own]: bytes(head, 'ff', tail) }),
	attack('a letter in more bytes than it needs', 'wrong-encoding', { [own]: bytes(head, 'c0bc', tail) }),
	attack('half a surrogate', 'wrong-encoding', { [own]: bytes(head, 'eda080', tail) }),
	attack('a NUL', 'wrong-encoding', { [own]: bytes(head, '00', tail) }),
	attack('UTF-16', 'wrong-encoding', { [own]: Buffer.from(`\ufeff${text}`, 'utf16le') }),
	attack('a byte-order mark', 'testimonial-characters', { [own]: `\ufeff${text}` }),
];

const names: PullRequest[] = (
	[
		['that of the owner', 'Mira Sandberg'],
		['another of the owner', 'Мира Сандберг'],
		['that of the owner, nearly', 'Mіra Sandberg'],
		['that of the owner in one script that looks like another', 'Mira Sandberɡ'],
		['that of the owner in capitals', 'MIRA SANDBERG'],
		['that of the owner with accents', 'Míra Sandbérg'],
		['that of another peer', 'Alice Cole'],
		['that of another peer, nearly', 'AIice CoIe'],
		['that of relayed words, nearly', 'Ott0 Ritter'],
		['mixed scripts', 'Jo Dое'],
		['a tick', 'Jo Doe ✓'],
		['a blue tick', 'Jo Doe ☑️'],
		['a star', 'Jo Doe ⭐'],
		['the word', 'Jo Doe (verified)'],
		['the word in another language', 'Jo Doe verifiziert'],
		['the word, disguised', 'Jo Doe vеrified'],
		['letters of mathematics', '𝐉𝐨 𝐃𝐨𝐞'],
		['letters in circles', 'Ⓙⓞ Doe'],
		['that of the owner, and another in brackets', 'Mira Sandberg (Jo)'],
		['that of the owner in brackets', 'Jo (Mira Sandberg)'],
		['an office', 'Jo Doe (official)'],
		['an account', '"@alice-cole"'],
		['a tag', '<b>Jo</b>'],
		['a second line', '"Jo\\n\\n# Doe"'],
		['no letters', '1234'],
	] as [string, string][]
).map(([name, value]) => attack(`name: ${name}`, 'testimonial-name', jos({ name: value })));

/** White space around a value, piles of marks, lines beside the name, words made of nothing. */
const oddities: PullRequest[] = [
	attack('a space before an odd address', 'testimonial-link', jos({ url: '" https://me@127.0.0.1:8080/"' })),
	attack('a space before a day to come', 'testimonial-future', jos({ date: '" 2999-01-01"' })),
	attack('an address with an empty label', 'testimonial-link', jos({ url: 'https://jo..example' })),
	attack('an address with a dot at its end', 'testimonial-link', jos({ url: 'https://jo.example./' })),
	attack(
		'an address without end',
		'testimonial-link',
		jos({ url: `https://jo.example/${'x'.repeat(3000)}` }),
	),
	attack('a language by its name', 'wrong-language', jos({ lang: 'english' })),
	attack('marks upon a name', 'testimonial-characters', jos({ name: `Jo${'\u0336\u0322\u0321'.repeat(4)}` })),
	attack('marks upon the words', 'testimonial-characters', {
		[own]: peerFile({}, `${words} h${'\u0300'.repeat(40)}i`),
	}),
	attack('marks upon the words, as references', 'testimonial-characters', {
		[own]: peerFile({}, `${words} h${'&#x300;'.repeat(40)}i`),
	}),
	attack('half a character', 'testimonial-characters', jos({ role: '"Lead\\uD800"' })),
	attack('a character that does not exist', 'testimonial-characters', {
		[own]: peerFile({}, `${words} \u0378`),
	}),
	attack('a tick in the disclosure', 'testimonial-name', jos({ disclosure: '✅ Verified by GitHub' })),
	attack('a tick in the place', 'testimonial-name', jos({ together: '{ at: Acme ✓ }' })),
	attack('white space for words', 'testimonial-length', {
		[own]: peerFile({}, `Good${'&nbsp;'.repeat(99)}work`),
	}),
];

const authors: PullRequest[] = [
	attack(
		'the owner',
		'refused-author',
		{ [`${folder}/mira-s.md`]: peerFile({ github: 'mira-s' }) },
		{ author: { login: 'mira-s' } },
	),
	attack(
		'the owner in other letters',
		'refused-author',
		{ [`${folder}/mira-s.md`]: peerFile({ github: 'mira-s' }) },
		{ author: { login: 'MIRA-S' } },
	),
	attack(
		'the owner removes what a peer said',
		'refused-author',
		{ [`${folder}/alice-cole.md`]: null },
		{ author: { login: 'mira-s' } },
	),
	attack('a bot', 'refused-author', jos(), { author: { type: 'Bot' } }),
	attack('a program that says it is none', 'refused-author', jos(), { author: { login: 'jo-doe[bot]' } }),
	attack('an organisation', 'refused-author', jos(), { author: { type: 'Organization' } }),
	attack('a login that is none', 'refused-author', jos(), { author: { login: '../jo-doe' } }),
	attack(
		'an account that took over a login edits',
		'foreign-account',
		{ [`${folder}/given-away.md`]: peerFile({ name: 'Karl Weber', github: 'given-away' }, `${words} More.`) },
		{ author: { login: 'given-away', id: 89 } },
	),
	attack(
		'an account that took over a login withdraws',
		'foreign-account',
		{ [`${folder}/given-away.md`]: null },
		{ author: { login: 'given-away', id: 89 } },
	),
	attack(
		'an account that was renamed edits its old words',
		'foreign-file',
		{ [`${folder}/old-name.md`]: peerFile({ github: 'old-name' }, `${words} More.`) },
		{ author: { login: 'new-name', id: 77 } },
	),
	attack(
		'an edit where the record cannot be read',
		'foreign-account',
		{ [`${folder}/broken.md`]: null },
		{ author: { login: 'broken' } },
	),
];

const histories: PullRequest[] = [
	attack(
		'an edit of what has changed since',
		'stale-change',
		{ [`${folder}/alice-cole.md`]: `${aliceFile}More.\n` },
		{ from: 'old', author: alice },
	),
	attack(
		'a withdrawal of what has changed since',
		'stale-change',
		{ [`${folder}/alice-cole.md`]: null },
		{ from: 'old', author: alice },
	),
	attack(
		'a new one where there is one by now',
		'stale-change',
		{ [`${folder}/late-comer.md`]: peerFile({ name: 'Late Comer', github: 'late-comer' }) },
		{ from: 'old', author: { login: 'late-comer' } },
	),
	attack('no history in common', 'unrelated-history', jos(), { from: 'nowhere' }),
	attack(
		'a merge that takes back what the base has done',
		'foreign-file',
		{ ...jos(), [`${folder}/late-comer.md`]: null },
		{ from: 'old', updated: true },
	),
	attack(
		'a merge that brings something along',
		'mixed-change',
		{ ...jos(), 'content/posts/second.md': 'x', 'content/posts/third.md': 'x' },
		{ from: 'old', updated: true },
	),
];

/** Pull requests that must be refused, each with the code that says why. */
export const attacks: PullRequest[] = [
	...files,
	...modes,
	...frontmatter,
	...noFrontmatter,
	...bodies,
	...encodings,
	...names,
	...oddities,
	...authors,
	...histories,
].map((pull) => ({ ...pull, author: { ...jo, ...pull.author } }));
