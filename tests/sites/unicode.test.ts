import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltPage, faultsOf, readPages } from './html.ts';
import { shared } from './shared.ts';

describe('names of many scripts', () => {
	let root = '';
	let pages: BuiltPage[] = [];
	const at = (address: string) => pages.find(({ file }) => file === `${address}index.html`)!;
	beforeAll(async () => {
		root = await shared('unicode');
		pages = await readPages(root);
	});

	test('every page is without a fault, every address leads somewhere', async () => {
		expect(await faultsOf(root)).toEqual([]);
	});

	test('the site is written from right to left, and its words are Arabic or English that says so', () => {
		const html = at('').all('html')[0]?.attributes;
		expect(html).toMatchObject({ lang: 'ar', dir: 'rtl' });
		expect(at('').all('h1')[0]?.text).toBe('ليلى عبد الرحمن');
	});

	test('an entry in another language has that language and its direction', () => {
		expect(at('posts/你好世界/').all('html')[0]?.attributes).toMatchObject({ lang: 'zh-Hans', dir: 'ltr' });
		expect(at('posts/שלום-עולם/').all('html')[0]?.attributes).toMatchObject({ lang: 'he', dir: 'rtl' });
		const header = at('posts/你好世界/')
			.all('header')
			.find(({ attributes }) => attributes.class?.includes('masthead'));
		expect(header?.attributes).toMatchObject({ lang: 'ar', dir: 'rtl' });
		const title = at('posts/')
			.all('a')
			.find(({ text }) => text === '你好，世界');
		expect(title?.attributes.lang).toBe('zh-Hans');
		const quote = at('testimonials/')
			.all('blockquote')
			.find(({ text }) => text.includes('她把每个数据库'));
		expect(quote?.attributes).toMatchObject({ lang: 'zh-Hans', dir: 'ltr' });
	});

	test('letters of any script stay in addresses, and links between them lead there', () => {
		const links = at('posts/مرحبا-بالعالم/')
			.all('a')
			.map(({ attributes }) => decodeURI(attributes.href ?? ''));
		for (const href of [
			'/posts/你好世界/',
			'/posts/שלום-עולם/#שלום',
			'/projects/größter-übersetzer/',
			'/عني/',
			'/skills/قواعد-البيانات/',
			'/skills/数据库/',
			'/posts/tags/برمجة/',
			'/posts/series/سلسلة/',
		])
			expect(links).toContain(href);
	});
});
