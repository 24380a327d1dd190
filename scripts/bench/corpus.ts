import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const vocabulary =
	'ledger payment queue system build write read table index commit review people team plan incident time simple careful number record balance transfer answer question morning letter proof reason colleague'.split(
		' ',
	);
const skills = ['Rust', 'Go', 'SQL', 'Kafka', 'Mentoring'];

/** A post of about 800 words with code, a table, a list, tags and a skill; the same for the same number. */
function post(number: number): { name: string; title: string; date: string; text: string } {
	const random = generator(number + 1);
	const words = (count: number) =>
		Array.from({ length: count }, () => vocabulary[random(vocabulary.length)]).join(' ');
	const title = `${words(5)} ${number}`;
	const date = `${2010 + random(16)}-${two(1 + random(12))}-${two(1 + random(28))}`;
	const sections = Array.from(
		{ length: 9 },
		() =>
			`## ${words(4)}\n\n${words(78)} **${words(2)}**, [${words(2)}](https://example.org/${number}) and \`${words(1)}\`.\n`,
	);
	const code =
		'```ts\nexport function add(a: number, b: number): number {\n\treturn a + b; // the sum\n}\n```\n';
	const table = '| Case | Result |\n| --- | --- |\n| one | paid |\n| two | held |\n';
	const list = '- first\n- second\n- third\n';
	const frontmatter = `---\ntitle: ${title}\ndate: ${date}\ntags: [topic-${number % 20}]\nskills: [${skills[number % skills.length]}]\n---\n`;
	return {
		name: `post-${number}`,
		title,
		date,
		text: `${frontmatter}\n${[...sections, code, table, list].join('\n')}`,
	};
}

/** Writes a site of Bonafides and a bare Astro site of the same posts. */
export async function writeSites(folder: string, count: number): Promise<{ ours: string; bare: string }> {
	const ours = path.join(folder, `bonafides-${count}`);
	const bare = path.join(folder, `bare-${count}`);
	await put(
		path.join(ours, 'content/profile.yaml'),
		`name: Ada Example\nheadline: Engineer\nlocation: { city: Berlin, timezone: Europe/Berlin }\nskills:\n${skills.map((name) => `  - name: ${name}\n`).join('')}`,
	);
	await put(
		path.join(ours, 'astro.config.mjs'),
		"import { defineConfig } from 'astro/config';\nimport bonafides from 'bonafides';\nexport default defineConfig({ site: 'https://example.com', integrations: [bonafides()] });\n",
	);
	await put(path.join(bare, 'astro.config.mjs'), bareConfig);
	await put(path.join(bare, 'src/content.config.mjs'), bareCollections);
	await put(path.join(bare, 'src/pages/[slug].astro'), barePost);
	await put(path.join(bare, 'src/pages/index.astro'), bareList);
	for (let number = 0; number < count; number++) {
		const { name, text } = post(number);
		await put(path.join(ours, `content/posts/${name}.md`), text);
		await put(path.join(bare, `src/posts/${name}.md`), text);
	}
	return { ours, bare };
}

const bareConfig = `import { defineConfig } from 'astro/config';
import { unified } from '@astrojs/markdown-remark';
export default defineConfig({ site: 'https://example.com', devToolbar: { enabled: false }, cacheDir: './.cache/', markdown: { processor: unified({}), syntaxHighlight: 'shiki' } });
`;
const bareCollections = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { posts: defineCollection({ loader: glob({ pattern: '*.md', base: './src/posts' }) }) };
`;
const barePost = `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
	return (await getCollection('posts')).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}
const { Content } = await render(Astro.props.entry);
---
<html lang="en"><head><title>{Astro.props.entry.data.title}</title></head><body><h1>{Astro.props.entry.data.title}</h1><Content /></body></html>
`;
const bareList = `---
import { getCollection } from 'astro:content';
const posts = await getCollection('posts');
---
<html lang="en"><head><title>Posts</title></head><body><ul>{posts.map((post) => <li><a href={post.id}>{post.data.title}</a></li>)}</ul></body></html>
`;

async function put(file: string, text: string): Promise<void> {
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, text);
}

function two(number: number): string {
	return String(number).padStart(2, '0');
}

/** A linear congruential generator (constants of Numerical Recipes): the corpus is the same on every machine. */
function generator(seed: number): (below: number) => number {
	let state = seed >>> 0;
	return (below) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}
