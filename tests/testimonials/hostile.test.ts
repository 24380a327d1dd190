import { readFileSync } from 'node:fs';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { parseStrict, strictTags } from '../../src/markdown/strict.ts';
import { hiddenCharacters } from '../../src/testimonials/hidden-characters.ts';
import { addressFault } from '../../src/testimonials/plain-address.ts';
import { parse, peerFile } from './peer.ts';

const strings = readFileSync(new URL('../data/hostile/hostile-strings.jsonl', import.meta.url), 'utf8')
	.trimEnd()
	.split('\n')
	.map((line) => (JSON.parse(line) as { text: string }).text);

/** Elements and attributes that a stranger's words may not become, as a browser reads them. */
function disallowed(html: string): string[] {
	const found: string[] = [];
	const look = (node: DefaultTreeAdapterTypes.ChildNode) => {
		if (node.nodeName === '#text') return;
		if (!('tagName' in node)) found.push(node.nodeName);
		else {
			if (!strictTags.includes(node.tagName)) found.push(node.tagName);
			for (const { name, value } of node.attrs) {
				const fine =
					node.tagName === 'a' &&
					((name === 'href' && value.startsWith('https://')) ||
						(name === 'rel' && value === 'nofollow ugc noopener'));
				if (!fine) found.push(`${name}=${value}`);
			}
			for (const child of node.childNodes) look(child);
		}
	};
	for (const node of parseFragment(html).childNodes) look(node);
	return found;
}

const short = 'x'.repeat(80);

/** Room for slow machines; a whole run over all strings takes a few seconds. */
const timeout = 60_000;

test('there are 7,763 of them', () => expect(strings).toHaveLength(7763));

test('as bodies: what is accepted is harmless', { timeout }, () => {
	const accepted = strings.flatMap((text) => parse(peerFile({}, `${short}\n\n${text}`)).testimonial ?? []);
	expect(accepted.flatMap(({ html }) => disallowed(html))).toEqual([]);
	expect(accepted.flatMap(({ text }) => hiddenCharacters(text))).toEqual([]);
	// Both sides of the gate are used.
	expect(accepted.length).toBeGreaterThan(500);
	expect(accepted.length).toBeLessThan(strings.length / 2);
});

test('the sanitiser alone would do, without any rule', { timeout }, () => {
	expect(strings.flatMap((text) => disallowed(parseStrict(text).html))).toEqual([]);
});

test('control: without rules and sanitiser, thousands are not harmless', { timeout }, () => {
	const naive = unified()
		.use(remarkParse)
		.use(remarkRehype, { allowDangerousHtml: true })
		.use(rehypeStringify, { allowDangerousHtml: true })
		.freeze();
	const harmful = strings.filter((text) => disallowed(String(naive.processSync(text))).length > 0);
	expect(harmful.length).toBeGreaterThan(3000);
});

test('as values: texts stay texts, whatever they hold', { timeout }, () => {
	const changed: string[] = [];
	let accepted = 0;
	for (const text of strings) {
		const { testimonial, findings } = parse(peerFile({ disclosure: JSON.stringify(text) }, short));
		if (testimonial) {
			accepted++;
			const { disclosure } = testimonial.data;
			if (disclosure !== text.trim() || hiddenCharacters(disclosure).length > 0) changed.push(text);
		} else if (findings.length === 0) changed.push(text);
	}
	expect(changed).toEqual([]);
	expect(accepted).toBeGreaterThan(2000);
});

test('as addresses: only plain https passes', () => {
	const passed = strings.filter((text) => addressFault(text) === null);
	expect(passed.filter((text) => !/^https:\/\/[a-z\d.-]+\.[a-z\d-]+(?:[/?#]|$)/i.test(text))).toEqual([]);
});

test('as raw frontmatter: everything is told, nothing is thrown', { timeout }, () => {
	for (const text of strings.filter((_, index) => index % 4 === 0)) {
		const { testimonial, findings } = parse(peerFile({ role: text }, short));
		if (Boolean(testimonial) === findings.length > 0) expect.fail(text);
	}
});
