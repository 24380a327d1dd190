import { expect, test } from 'vitest';
import { framed, partsOf, plan } from '../../src/search/client.js';
import { opener } from '../../src/search/opener.ts';

test('an excerpt is text, and what was found in it', () => {
	expect(partsOf('a <mark>b</mark> c')).toEqual([
		{ text: 'a ', marked: false },
		{ text: 'b', marked: true },
		{ text: ' c', marked: false },
	]);
	expect(partsOf('<mark>all</mark>')).toEqual([{ text: 'all', marked: true }]);
	expect(partsOf('')).toEqual([]);
});

test('a mark ends with the word, not with what stands behind it', () => {
	expect(partsOf('<mark>money,</mark> twice')).toEqual([
		{ text: 'money', marked: true },
		{ text: ', twice', marked: false },
	]);
	expect(partsOf('<mark>…</mark>')).toEqual([{ text: '…', marked: false }]);
	expect(partsOf('<mark>&lt;b&gt;</mark>')).toEqual([{ text: '<b>', marked: true }]);
});

test('escaped text comes out as it was written, tags and all', () => {
	expect(partsOf('&lt;img src=x onerror=alert(1)&gt; <mark>&lt;mark&gt;</mark>')).toEqual([
		{ text: '<img src=x onerror=alert(1)> ', marked: false },
		{ text: '<mark>', marked: true },
	]);
	expect(partsOf('half a <mark>mark').map(({ marked }) => marked)).toEqual([false]);
});

test('an excerpt shows where it breaks off', () => {
	expect(framed('A whole sentence.')).toBe('A whole sentence.');
	expect(framed('in the middle of')).toBe('… in the middle of …');
	expect(framed('<mark>in</mark> the <mark>end.</mark>')).toBe('… <mark>in</mark> the <mark>end.</mark>');
	expect(framed('日本語の文。')).toBe('日本語の文。');
});

test('languages of the page and of the site come first, in all their forms', () => {
	const pages = { de: 3, 'de-at': 9, el: 1, en: 40 };
	expect(plan(pages, ['en', 'en'])).toEqual({ first: ['en'], others: ['de-at', 'de', 'el'] });
	expect(plan(pages, ['el', 'en'])).toEqual({ first: ['el', 'en'], others: ['de-at', 'de'] });
	expect(plan(pages, ['de-CH', 'de'])).toEqual({ first: ['de-at', 'de'], others: ['en', 'el'] });
	expect(plan(pages, ['ja', 'ja'])).toEqual({ first: ['en'], others: ['de-at', 'de', 'el'] });
	expect(plan({}, ['en', 'en'])).toEqual({ first: [], others: [] });
});

test('the script that stands in every page stays small', () => {
	expect(Buffer.byteLength(opener)).toBeLessThanOrEqual(500);
	// It stands inside a script element as it is.
	expect(opener).not.toMatch(/<|&(?!&)[a-z]+;/);
});
