import { isIndexable, metaOf } from './head.ts';
import type { Output, OutputFile } from './output.ts';
import type { Page, PageElement } from './page.ts';
import { targetOf } from './target.ts';

interface NamedCard {
	page: Page;
	meta: PageElement;
	file: OutputFile;
	/** Its size as the page has it. */
	said: { width?: number; height?: number };
}

/** Every card that an indexable page names and the site has. */
export function* cardsOf(output: Output): Generator<NamedCard> {
	for (const page of output.pages.filter(isIndexable)) {
		const meta = metaOf(page, 'og:image');
		if (!meta) continue;
		const target = targetOf(output, page, meta.attributes.content ?? '');
		const file =
			target.kind === 'here' && target.file !== undefined ? output.files.get(target.file) : undefined;
		if (!file) continue;
		const [width, height] = ['og:image:width', 'og:image:height'].map((name) => {
			const content = metaOf(page, name)?.attributes.content;
			return content === undefined ? undefined : Number(content);
		});
		yield {
			page,
			meta,
			file,
			said: { ...(width !== undefined && { width }), ...(height !== undefined && { height }) },
		};
	}
}
