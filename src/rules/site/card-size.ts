import { cardsOf } from '../card.ts';
import { example } from '../example.ts';
import type { Example, SiteRule } from './rule.ts';

const width = 1200;
const height = 630;

const card = (size: { width: number; height: number }): Example => ({
	'index.html': example('', '<meta property="og:image" content="/og/index.png">'),
	'og/index.png': { ...size, bytes: 50_000 },
});

export const cardSize: SiteRule = {
	code: 'card-size',
	follows: 'https://ogp.me/#structured',
	*run(output) {
		for (const { page, meta, file, said } of cardsOf(output)) {
			const { pixels } = file;
			if (!pixels) continue;
			const real = `${pixels.width}×${pixels.height}`;
			const fault =
				pixels.width !== width || pixels.height !== height
					? `the card ${file.file} is ${real} pixels, expected ${width}×${height}`
					: (said.width ?? width) !== width || (said.height ?? height) !== height
						? `the page says that its card is ${said.width}×${said.height}, and it is ${real}`
						: undefined;
			if (fault !== undefined)
				yield {
					file: page.file,
					range: meta.range,
					key: 'image',
					message: fault,
					fix: 'draw it in that size, or let og:image:width and og:image:height say what it is',
				};
		}
	},
	ok: card({ width, height }),
	notOk: card({ width: 600, height: 315 }),
};
