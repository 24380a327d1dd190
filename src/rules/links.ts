import type { Range } from '../diagnostics/diagnostic.ts';
import { source } from '../frontmatter/source.ts';
import { feedsOf } from './feeds.ts';
import type { Output } from './output.ts';
import { isFetched, requestsOf } from './requests.ts';

/** An address that stands somewhere in the output. */
interface Address {
	file: string;
	range: Range | null;
	url: string;
}

const known = new WeakMap<Output, Address[]>();

/** All addresses that readers and their programs follow: links, pictures, sheets, cards, items of feeds. */
export function linksOf(output: Output): Address[] {
	const links = known.get(output) ?? [...collect(output)];
	known.set(output, links);
	return links;
}

function* collect(output: Output): Generator<Address> {
	yield* requestsOf(output);
	for (const page of output.pages) {
		const found = (range: Range | null, url: string): Address => ({ file: page.file, range, url });
		for (const { name, attributes, at } of page.elements) {
			const { href, content } = attributes;
			if (href !== undefined && (name === 'a' || name === 'area')) yield found(at('href'), href);
			// The canonical address has rules of its own.
			if (
				href !== undefined &&
				name === 'link' &&
				!isFetched(attributes.rel) &&
				attributes.rel !== 'canonical'
			)
				yield found(at('href'), href);
			if (name === 'meta' && content !== undefined && isPicture(attributes))
				yield found(at('content'), content);
		}
	}
	for (const { file, text, items } of feedsOf(output)) {
		const { rangeAt } = source(file, text);
		for (const { url } of items) {
			const index = url === undefined ? -1 : text.indexOf(url);
			if (url !== undefined)
				yield { file, range: index < 0 ? null : rangeAt(index, index + url.length), url };
		}
	}
}

function isPicture({ property, name }: Readonly<Record<string, string>>): boolean {
	return /^(?:og:image(?::(?:secure_)?url)?|twitter:image(?::src)?)$/.test(property ?? name ?? '');
}
