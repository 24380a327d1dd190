import { decodePath, type Output } from './output.ts';

/** Where an address in the output leads. */
export type Target =
	| { kind: 'elsewhere'; host: string }
	/** Another scheme, such as mailto or data. */
	| { kind: 'scheme'; scheme: string }
	| { kind: 'malformed' }
	/** On the host of the site, outside its base path. */
	| { kind: 'beside'; rooted: boolean }
	/** On the site; `file` is undefined where nothing is there. */
	| { kind: 'here'; file?: string; fragment: string };

const known = new WeakMap<Output, Map<string, Target>>();

/** Resolves an address that stands in a file of the output. The frame of a site stands on every page: it is resolved once. */
export function targetOf(output: Output, from: { file: string }, address: string): Target {
	const same = /^(?:\/|[a-z][a-z\d+.-]*:)/i.test(address);
	const key = same ? address : `${from.file} ${address}`;
	const targets = known.get(output) ?? new Map<string, Target>();
	known.set(output, targets);
	const target = targets.get(key) ?? resolve(output, from, address);
	targets.set(key, target);
	return target;
}

function resolve(output: Output, from: { file: string }, address: string): Target {
	const origin = output.origin ?? 'https://site.invalid';
	const own = `${origin}${output.base}/${encodeURI(from.file).replace(/(?<=^|\/)index\.html$/, '')}`;
	const written = address.trim();
	if (!URL.canParse(written, own)) return { kind: 'malformed' };
	const url = new URL(written, own);
	if (url.protocol !== 'https:' && url.protocol !== 'http:')
		return { kind: 'scheme', scheme: url.protocol.slice(0, -1).toLowerCase() };
	if (url.host !== new URL(origin).host) return { kind: 'elsewhere', host: url.host };
	const path = decodePath(url.pathname);
	if (path !== output.base && !path.startsWith(`${output.base}/`))
		return { kind: 'beside', rooted: !/^https?:/i.test(written) };
	const inside = path.slice(output.base.length).replace(/^\//, '');
	const file = [inside, `${inside.replace(/\/?$/, '/')}index.html`, `${inside.replace(/\/$/, '')}.html`]
		.map((candidate) => candidate.replace(/^\//, ''))
		.find((candidate) => output.files.has(candidate));
	return { kind: 'here', ...(file === undefined ? {} : { file }), fragment: decodePath(url.hash.slice(1)) };
}
