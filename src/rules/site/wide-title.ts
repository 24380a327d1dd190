import { pixels, titleBox } from '../../seo/pixels.ts';
import { example } from '../example.ts';
import { isIndexable } from '../head.ts';
import type { SiteRule } from './rule.ts';

export const wideTitle: SiteRule = {
	code: 'wide-title',
	follows: 'https://developers.google.com/search/docs/appearance/title-link',
	*run({ pages }) {
		for (const page of pages.filter(isIndexable)) {
			const title = page.all('title')[0];
			const width = Math.ceil(pixels(title?.text.trim() ?? '', titleBox.size));
			if (!title || width <= titleBox.width) continue;
			yield {
				file: page.file,
				range: title.range,
				key: 'title',
				message: `the title is ${width} pixels wide, and a result page cuts it at ${titleBox.width}: “${title.text.trim()}”`,
				fix: 'shorten it, with what tells this page from others first',
			};
		}
	},
	ok: { 'index.html': example('', '<title>Ada – Engineer, Turin</title>') },
	notOk: { 'index.html': example('', `<title>${'A word on looms '.repeat(6)}</title>`) },
};
