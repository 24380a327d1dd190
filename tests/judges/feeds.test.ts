import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { beforeAll, describe, expect, test } from 'vitest';
import { find, hasClass, textOf, textOfHtml } from '../exports/tree.ts';
import type { BuiltPage } from '../sites/html.ts';
import { feedReaders } from './feed-readers.ts';
import { addressOf, below, type Judged, judged, judgedSites } from './judged.ts';

/** Readers get the source of what the page draws. */
const formulas = /<math[^>]* alttext="([^"]*)"[\s\S]*?<\/math>/g;
const diagrams = /<figure class="diagram">[\s\S]*?(<pre[\s\S]*?<\/pre>)[\s\S]*?<\/figure>/g;

/** What a reader of feeds should see of the page of a post. */
function entryOf(page: BuiltPage) {
	const document = fromHtml(page.html.replace(formulas, '$1').replace(diagrams, '$1'));
	const main = find(document, ({ tagName }) => tagName === 'main')!;
	return {
		title: textOf(find(main, ({ tagName }) => tagName === 'h1')!),
		link: addressOf(page),
		day: String(find(main, ({ tagName }) => tagName === 'time')?.properties.dateTime).slice(0, 10),
		text: textOf(find(main, hasClass('e-content'))!, hasClass('anchor')),
	};
}

// Who has written no posts has no feeds.
describe.each(judgedSites.filter((site) => site !== 'minimal'))('of the posts of “%s”', (site) => {
	let it: Judged;
	beforeAll(async () => {
		it = await judged(site);
	});

	test.each(Object.entries(feedReaders))('%s says what the pages say', async (_name, [file, read]) => {
		const entries = await read(await readFile(path.join(it.dist, file), 'utf8'));
		const seen = entries.map(({ title, link, date, content }) => ({
			title,
			link,
			day: new Date(String(date)).toISOString().slice(0, 10),
			text: textOfHtml(content ?? ''),
		}));
		const expected = below('posts', it.indexable).map(entryOf);
		expect(expected.length).toBeGreaterThan(1);
		const byDay = (a: { day: string }, b: { day: string }) => (a.day < b.day ? 1 : -1);
		expect(seen).toEqual(expected.toSorted(byDay));
	});
});
