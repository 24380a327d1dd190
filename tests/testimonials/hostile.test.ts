import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { Page } from 'playwright-core';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parseStrict, strictTags } from '../../src/markdown/strict.ts';
import { hiddenCharacters } from '../../src/testimonials/hidden-characters.ts';
import { addressFault } from '../../src/testimonials/plain-address.ts';
import { launch } from '../browser/browser.ts';
import { serve } from '../browser/serve.ts';
import { hostile as strings } from '../exports/hostile-strings.ts';
import { called, watch } from '../hostile/watch.ts';
import { parse, peerFile } from './peer.ts';

// Whole builds and browsers, on a busy machine too.
vi.setConfig({ testTimeout: 120_000 });

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

describe('without any rule', () => {
	const naive = unified()
		.use(remarkParse)
		.use(remarkRehype, { allowDangerousHtml: true })
		.use(rehypeStringify, { allowDangerousHtml: true })
		.freeze();
	let sanitised: string[];
	let unsanitised: string[];
	beforeAll(() => {
		sanitised = strings.map((text) => parseStrict(text).html);
		unsanitised = strings.map((text) => String(naive.processSync(text)));
	}, timeout);

	test('the sanitiser alone would do', () => {
		expect(sanitised.flatMap(disallowed)).toEqual([]);
	});

	test('control: without it, thousands are not harmless', () => {
		const harmful = unsanitised.filter((html) => disallowed(html).length > 0);
		expect(harmful.length).toBeGreaterThan(3000);
	});

	describe('in a browser without a policy', () => {
		const folder = mkdtempSync(path.join(tmpdir(), 'bonafides-hostile-'));
		let browser: Awaited<ReturnType<typeof launch>>;
		let served: Awaited<ReturnType<typeof serve>>;
		beforeAll(async () => {
			writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Words</title>');
			[browser, served] = await Promise.all([launch(), serve(folder)]);
		}, timeout);
		afterAll(async () => {
			await browser?.close();
			await served?.close();
			rmSync(folder, { recursive: true });
		});

		test('nothing runs', { timeout }, async () => {
			const { page, visit, executed, close } = await watch(browser);
			await visit(served.url);
			expect(await running(page, sanitised)).toEqual([]);
			await page.waitForTimeout(200);
			await close();
			expect(executed).toEqual([]);
		});

		test('control: without the sanitiser, every other of the first 2,000 runs', { timeout }, async () => {
			const { page, visit, close } = await watch(browser);
			let ran = 0;
			for (let at = 0; at < 2000; at += 250) {
				await visit(served.url);
				// Some leave the page, and those that stood with them are not counted.
				ran += (await running(page, unsanitised.slice(at, at + 250)).catch(() => [])).length;
			}
			await close();
			expect(ran).toBeGreaterThan(1000);
		});
	});
});

/** Sets one text after another into a page, touches what came of it, and tells which of them ran something at once. */
function running(page: Page, texts: readonly string[]): Promise<number[]> {
	return page.evaluate(
		([texts, called]) => {
			const ran = new Set<number>();
			let current = -1;
			const global = window as unknown as Record<string, () => void>;
			for (const name of called) {
				const tell = global[name]!;
				global[name] = () => {
					ran.add(current);
					tell();
				};
			}
			const place = document.body.appendChild(document.createElement('div'));
			for (const html of texts) {
				current++;
				// Unlike `innerHTML`, this runs scripts, as they would in the page itself.
				place.replaceChildren(document.createRange().createContextualFragment(html));
				for (const element of place.querySelectorAll<HTMLElement>('*')) {
					for (const { name } of element.attributes)
						if (name.startsWith('on')) element.dispatchEvent(new Event(name.slice(2)));
					if (/^\s*javascript:/i.test(element.getAttribute('href') ?? '')) element.click();
				}
			}
			return [...ran];
		},
		[texts, called] as const,
	);
}

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
