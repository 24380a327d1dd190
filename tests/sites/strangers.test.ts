import { readdirSync, readFileSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { hostilePictures } from '../images/hostile-pictures.ts';
import { peerFile, words } from '../testimonials/peer.ts';
import { build, layOut, type Run } from './site.ts';

// Whole builds and browsers, on a busy machine too.
vi.setConfig({ testTimeout: 120_000 });

const folder = 'content/testimonials';
const secret = 'KEEP-THIS-SECRET';

const picture = await sharp({ create: { width: 600, height: 500, channels: 3, background: 'teal' } })
	.jpeg()
	.withExif({ IFD0: { Copyright: secret }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
	.toBuffer();

/** A site with two peers, one of them with a picture that says where it was taken. */
const honest: Record<string, string | Uint8Array> = {
	'content/profile.yaml': 'name: Mira Sandberg\nheadline: Engineer\nskills: [{ name: TypeScript }]\n',
	[`${folder}/jo-doe.md`]: peerFile({ skills: '[typescript]', date: '2026-05-12' }),
	[`${folder}/jo-doe.jpg`]: picture,
	[`${folder}/constructor.md`]: peerFile({ name: 'Connie Structor', github: 'constructor' }),
};

const as = (login: string, changes: Record<string, string | null> = {}, body = words) =>
	peerFile({ name: `Peer ${login}`, github: login, ...changes }, body);

/** What a stock site runs, follows, serves or breaks at. */
const special: Record<string, string | Uint8Array> = {
	'ev-mdx.mdx': `${as('ev-mdx')}\n{(await import('node:fs')).writeFileSync('ran.txt', process.env.HOME)}\n`,
	'ev-script.md': as('ev-script', {}, `${words}\n\n<script>alert("${secret}")</script>`),
	'ev-handler.md': as('ev-handler', {}, `${words} <img src=x onerror="alert('${secret}')">`),
	'ev-address.md': as('ev-address', {}, `${words} [${secret}](javascript:alert(1))`),
	'ev-avatar.md': as('ev-avatar', { avatar: '../../../secret.png' }),
	'ev-absolute.md': as('ev-absolute', { image: '/etc/passwd' }),
	'ev-svg.svg': `<svg xmlns="http://www.w3.org/2000/svg" onload="alert('${secret}')"/>`,
	'ev-slug.md': as('ev-slug', { slug: 'jo-doe' }),
	'ev-id.md': as('ev-id', { id: 'jo-doe' }),
	'ev-proto.md': as('ev-proto', { role: 'x\n__proto__: { admin: yes }' }),
	'__proto__.md': as('__proto__'),
	'ev-bomb.md': as('ev-bomb', {
		skills: ['', ...Array.from('abcdefghi', (name, at) => `  - &${name} [${`*${'abcdefghi'[at - 1]},`.repeat(9)}]`)].join('\n').replaceAll('*undefined,', 'x,'),
	}),
	'ev-login.md': as('jo-doe'),
	'ev-name.md': as('ev-name', { name: 'Mіra Sandberg' }),
	'ev-bytes.md': Buffer.concat([Buffer.from(as('ev-bytes')), Buffer.from([0xff, 0xfe, 0x00])]),
	'ev-large.md': as('ev-large') + secret.repeat(100_000),
	'con.md': as('con'),
	'Jo-Doe.html': `<script>alert("${secret}")</script>`,
};
const pictures = Object.fromEntries(
	hostilePictures.slice(0, 25).map(({ format, bytes }, at) => [`ev-picture-${at}.${format}`, bytes]),
);
const more = Object.fromEntries(
	Array.from({ length: 60 }, (_, at) => [`ev-${at}.md`, as(`ev-${at}`, {}, `${words} <b>${secret}</b>`)]),
);
const hostile = { ...special, ...pictures, ...more };
const links = { 'ev-link.md': '../../secret.md', 'ev-folder': '../..', 'ev-link.png': '../../secret.png' };

interface Built {
	root: string;
	run: Run;
	seconds: number;
}
let control: Built;
let attacked: Built;

async function buildOf(name: string, files: Record<string, string | Uint8Array>, linked: Record<string, string>): Promise<Built> {
	const root = await layOut(name, null, {
		options: 'cards: false',
		files: { ...files, 'secret.md': as('ev-link', {}, `${words} ${secret}`), 'secret.png': picture },
	});
	for (const [from, to] of Object.entries(linked)) await symlink(to, path.join(root, folder, from));
	const start = performance.now();
	const run = await build(root);
	return { root, run, seconds: (performance.now() - start) / 1000 };
}

beforeAll(async () => {
	control = await buildOf('strangers-control', honest, {});
	const files = Object.fromEntries(Object.entries(hostile).map(([name, put]) => [`${folder}/${name}`, put]));
	attacked = await buildOf('strangers-attacked', { ...honest, ...files }, links);
	process.stdout.write(
		`a build with ${Object.keys(hostile).length + Object.keys(links).length} hostile files took ${attacked.seconds.toFixed(1)} s, without them ${control.seconds.toFixed(1)} s\n`,
	);
});

function filesIn({ root }: Built): Map<string, Buffer> {
	const dist = path.join(root, 'dist');
	return new Map(
		readdirSync(dist, { recursive: true, withFileTypes: true })
			.filter((entry) => !entry.isDirectory())
			.map((entry) => {
				expect(entry.isFile(), `${entry.name} is a plain file`).toBe(true);
				const file = path.join(entry.parentPath, entry.name);
				return [path.relative(dist, file).replaceAll(path.sep, '/'), readFileSync(file)] as const;
			})
			.sort(([a], [b]) => (a < b ? -1 : 1)),
	);
}

describe('a hundred hostile files in content/testimonials/', () => {
	test('there are as many', () => {
		expect(Object.keys(hostile).length).toBeGreaterThanOrEqual(100);
		expect(Object.keys(pictures)).toHaveLength(25);
	});

	test('stop no build, and each is told by name', () => {
		expect([control.run.code, attacked.run.code]).toEqual([0, 0]);
		const silent = [...Object.keys(hostile), ...Object.keys(links)].filter(
			(name) => !attacked.run.output.includes(`${folder}/${name}`),
		);
		expect(silent).toEqual([]);
	});

	test('change no byte of what is published of others', () => {
		const [before, after] = [filesIn(control), filesIn(attacked)];
		expect([...after.keys()]).toEqual([...before.keys()]);
		expect([...before].filter(([name, bytes]) => !after.get(name)!.equals(bytes)).map(([name]) => name)).toEqual([]);
	});

	test('run nothing and give nothing away', () => {
		expect(readdirSync(attacked.root)).not.toContain('ran.txt');
		expect([...filesIn(attacked)].filter(([, bytes]) => bytes.includes(secret)).map(([name]) => name)).toEqual([]);
	});
});

test('a portrait is published small, beside the words, without what its file told', async () => {
	const published = filesIn(attacked);
	expect([...published.keys()].filter((name) => /\.(?:jpe?g|webp)$/.test(name))).toEqual(['testimonials/jo-doe.jpg']);
	const { exif, width, height } = await sharp(published.get('testimonials/jo-doe.jpg')).metadata();
	expect([exif, width, height]).toEqual([undefined, 320, 320]);
	expect(String(published.get('testimonials/jo-doe/index.html'))).toContain('src="/testimonials/jo-doe.jpg"');
	expect(String(published.get('testimonials/constructor/index.html'))).not.toContain('.jpg"');
});
