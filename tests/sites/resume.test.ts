import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { importJsonResume } from '../../src/imports/resume/import-json-resume.ts';
import { launch } from '../browser/browser.ts';
import { serve } from '../browser/serve.ts';
import { expectAtOnce, partsOf } from '../browser/ten-seconds.ts';
import { samples } from '../imports/resume-samples.ts';
import { built } from './site.ts';

// Whole builds and browsers, on a busy machine too.
vi.setConfig({ testTimeout: 120_000 });

/** What formats of résumés say that is never published, or that describes the file rather than the person. */
const withheld =
	/^(?:\$schema|meta\b|basics\.(?:phone|email|image|picture|location\.(?:address|postalCode))$)/;

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser?.close());

describe.each(Object.entries(samples))('the résumé “%s”', (name, data) => {
	let root = '';
	let profile = '';
	beforeAll(async () => {
		const { files } = importJsonResume(data);
		profile = files.find(({ path: file }) => file === 'content/profile.yaml')?.text ?? '';
		root = await built(`resume-${name.replace(' ', '-')}`, null, {
			files: Object.fromEntries(files.map(({ path: file, text }) => [file, text])),
			options: 'cards: false',
		});
	});

	test('shows at once what it says of what is looked for first', async () => {
		const served = await serve(path.join(root, 'dist'));
		const parts = partsOf(parseYaml(profile));
		expect(parts).toContain('2 role');
		await expectAtOnce(browser, served.url, [...parts, '10 CV']).finally(() => served.close());
	});

	test('stands on the pages in full, apart from what is withheld', async () => {
		const { text, addresses } = await visible(root);
		expect(stands('x', 'This text stands in no résumé.', text, addresses)).toBe(false);
		const missing = leaves(data)
			.filter(([at, value]) => !withheld.test(at) && !stands(at, value, text, addresses))
			.map(([at, value]) => `${at}: ${value}`);
		expect(missing).toEqual([]);

		// The other way round: what is withheld stands nowhere.
		const leaked = leaves(data).filter(
			([at, value]) =>
				/^basics\.(?:phone|email|location\.(?:address|postalCode))$/.test(at) && text.includes(fold(value)),
		);
		expect(leaked).toEqual([]);
	});
});

function stands(at: string, value: string, text: string, addresses: Set<string>): boolean {
	if (/^\d{4}(?:-\d{2}){0,2}$/.test(value)) return text.includes(value.slice(0, 4));
	if (/^(?:https?:\/\/|www\.)/.test(value)) return addresses.has(value.replace(/\/$/, '').toLowerCase());
	if (at === 'basics.location.countryCode') {
		const country = new Intl.DisplayNames('en', { type: 'region' }).of(value) ?? value;
		return text.includes(fold(country));
	}
	return text.includes(fold(value));
}

/** Every text of the data with its path. */
function leaves(value: unknown, at = ''): [string, string][] {
	if (typeof value === 'string') return value.trim() === '' ? [] : [[at, value]];
	if (Array.isArray(value)) return value.flatMap((item, position) => leaves(item, `${at}[${position}]`));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, item]) => leaves(item, at === '' ? key : `${at}.${key}`));
}

/** What a reader sees on all pages together, and where its links lead. */
async function visible(root: string): Promise<{ text: string; addresses: Set<string> }> {
	const texts: string[] = [];
	const addresses = new Set<string>();
	for await (const file of glob('dist/**/*.html', { cwd: root })) {
		const document = parse(await readFile(path.join(root, file), 'utf8'));
		const body = document.childNodes
			.flatMap((node) => ('childNodes' in node ? node.childNodes : []))
			.find((node) => node.nodeName === 'body');
		if (body) collect(body, texts, addresses);
		texts.push(' ');
	}
	return { text: fold(texts.join('')), addresses };
}

const blocks = /^(?:p|li|div|h[1-6]|dd|dt|br|td|section|article|header|footer|blockquote|figcaption)$/;

function collect(node: DefaultTreeAdapterTypes.Node, texts: string[], addresses: Set<string>): void {
	if (defaultTreeAdapter.isTextNode(node)) texts.push(node.value);
	if (!('childNodes' in node)) return;
	if (defaultTreeAdapter.isElementNode(node)) {
		const href = node.attrs.find(({ name }) => name === 'href')?.value;
		if (href) addresses.add(href.replace(/\/$/, '').toLowerCase());
	}
	for (const child of node.childNodes) collect(child, texts, addresses);
	if (blocks.test(node.nodeName)) texts.push('\n');
}

function fold(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
