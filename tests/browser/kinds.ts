import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { routesOf } from '../../src/integration/routes.ts';

// Of a folder without pages of the user's own.
const routes = routesOf(fileURLToPath(new URL('.', import.meta.url)), null)
	.map(({ pattern, entrypoint }) => ({ pattern, file: path.basename(String(entrypoint)) }))
	.filter(({ file }) => file.endsWith('.astro'))
	.map(({ pattern, file }) => ({
		kind: file === 'index.astro' ? 'home' : path.basename(file, '.astro'),
		address: new RegExp(`^${pattern.replace(/\[\.{3}\w+\]/, '.+').replace(/\[\w+\]/, '[^/]+')}/?$`),
		holes: pattern.split('[').length,
	}))
	.sort((a, b) => a.holes - b.holes);

/** The kinds of pages that a site may have: its routes, and testimonials by the way they came. */
export const kinds: readonly string[] = [...routes.map(({ kind }) => kind), 'testimonial-relayed'];

/** The kind of the page that stands in a file of `dist/`; `undefined` where no route makes such a page. */
function kindOf(file: string): string | undefined {
	const address = `/${file.replace(/(?:index)?\.html$/, '')}`;
	const kind = routes.find((route) => route.address.test(address))?.kind;
	return kind === 'testimonial' && address.startsWith('/testimonials/relayed/') ? `${kind}-relayed` : kind;
}

/** The addresses in a built site that hold no redirect, with the size of each page. */
export function addressesIn(dist: string): { file: string; address: string; size: number }[] {
	return readdirSync(dist, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.html'))
		.map((file) => file.split(path.sep).join('/'))
		.sort()
		.map((file) => ({ file, html: readFileSync(path.join(dist, file), 'utf8') }))
		.filter(({ html }) => !/<meta http-equiv="refresh"/.test(html))
		.map(({ file, html }) => ({
			file,
			address: encodeURI(file.replace(/(?<=^|\/)index\.html$/, '')),
			size: html.length,
		}));
}

/**
 * One address of each kind of page that a site has, in the order of `kinds`: the longest page of its kind.
 * @throws where a page is of no kind
 */
export function specimens(dist: string): Map<string, string> {
	const longest = new Map<string, { address: string; size: number }>();
	for (const { file, address, size } of addressesIn(dist)) {
		const kind = kindOf(file);
		if (!kind) throw new Error(`${file} is of no kind: no route makes it.`);
		if (size > (longest.get(kind)?.size ?? 0)) longest.set(kind, { address, size });
	}
	return new Map(
		kinds.flatMap((kind) => {
			const found = longest.get(kind);
			return found ? [[kind, found.address] as const] : [];
		}),
	);
}
