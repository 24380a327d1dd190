import { createHash } from 'node:crypto';
import { type Tag, tagsOf } from './tags.ts';

/** What a policy needs to know beside the page. */
export interface PolicyOptions {
	/** Whether style sheets hold fonts or pictures as `data:` addresses. */
	dataFonts?: boolean;
	dataImages?: boolean;
	/** Whether the inline script opens the search, which runs WebAssembly and fetches its index and its sheet. */
	search?: boolean;
	/** Sources to allow besides, by directive. */
	extra?: { [directive: string]: readonly string[] | undefined };
}

/** The content security policy of a page: nothing but what it uses, inline scripts and styles by their hashes. */
export function policyOf(html: string, { dataFonts, dataImages, search, extra = {} }: PolicyOptions): string {
	const sources = new Map<string, Set<string>>();
	const allow = (directive: string, ...values: string[]) => {
		const set = sources.get(directive) ?? new Set();
		for (const value of values) set.add(value);
		sources.set(directive, set);
	};
	for (const tag of tagsOf(html)) allowTag(tag, allow, search ?? false);
	if (sources.has('style-src')) {
		allow('font-src', `'self'`, ...(dataFonts ? ['data:'] : []));
		allow('img-src', `'self'`, ...(dataImages ? ['data:'] : []));
	}
	for (const [directive, values] of Object.entries(extra)) if (values) allow(directive, ...values);
	const directives = [...sources]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([directive, values]) => `${directive} ${[...values].join(' ')}`);
	if (!sources.has('form-action')) directives.push(`form-action 'none'`);
	return [`default-src 'none'`, ...directives, `base-uri 'none'`].join('; ');
}

type Allow = (directive: string, ...values: string[]) => void;

function allowTag(tag: Tag, allow: Allow, search: boolean): void {
	const { name, text = '' } = tag;
	const style = tag.mayHave('style') ? tag.attributes.get('style') : undefined;
	if (style !== undefined) allow('style-src-attr', `'unsafe-hashes'`, hash(style));
	switch (name) {
		case 'script':
			if (tag.attributes.has('src')) allow('script-src', `'self'`);
			else if (isCode(tag.attributes.get('type'))) {
				allow('script-src', hash(text));
				if (!/\bimport\b/.test(text)) break;
				allow('script-src', `'self'`);
				if (!search) break;
				allow('script-src', `'wasm-unsafe-eval'`);
				allow('connect-src', `'self'`);
				allow('style-src', `'self'`);
			}
			break;
		case 'style':
			allow('style-src', hash(text));
			break;
		case 'link':
			allowLink(tag.attributes.get('rel')?.toLowerCase().split(/\s+/) ?? [], allow);
			break;
		case 'img':
		case 'image':
		case 'picture':
			allow('img-src', `'self'`, ...(/^data:/i.test(tag.attributes.get('src') ?? '') ? ['data:'] : []));
			break;
		case 'audio':
		case 'video':
			allow('media-src', `'self'`);
			break;
		case 'iframe':
			allow('frame-src', `'self'`);
			break;
		case 'form':
			allow('form-action', `'self'`);
			break;
	}
}

function allowLink(rel: string[], allow: Allow): void {
	if (rel.includes('stylesheet')) allow('style-src', `'self'`);
	else if (rel.includes('icon') || rel.includes('apple-touch-icon')) allow('img-src', `'self'`);
	else if (rel.includes('modulepreload')) allow('script-src', `'self'`);
	else if (rel.includes('manifest')) allow('manifest-src', `'self'`);
}

/** Data blocks, such as JSON-LD, never run. */
function isCode(type = ''): boolean {
	return /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i.test(
		type.trim(),
	);
}

function hash(text: string): string {
	return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Writes a policy into the head of a page, before everything that it governs. A page that has one keeps its own. */
export function withPolicy(html: string, options: PolicyOptions): string {
	let start: number | undefined;
	for (const { name, attributes, end } of tagsOf(html)) {
		if (name === 'body') break;
		if (name === 'head' || (name === 'meta' && attributes.has('charset'))) start = end;
		if (name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy')
			return html;
	}
	if (start === undefined) return html;
	const content = policyOf(html, options).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
	return `${html.slice(0, start)}<meta http-equiv="Content-Security-Policy" content="${content}">${html.slice(start)}`;
}
