import type { Code } from '../../src/diagnostics/catalogue.ts';
import { type ParseTestimonialOptions, parseTestimonial } from '../../src/testimonials/parse.ts';

export const words =
	'Mira led the migration of our ledger without a single lost entry. She wrote the plan, argued for it and trained six of us.';

export const options: ParseTestimonialOptions = {
	file: 'content/testimonials/jo-doe.md',
	today: '2026-05-12',
	ownerNames: ['Mira Sandberg'],
	otherNames: ['Alice Cole'],
};

const fields = {
	name: 'Jo Doe',
	github: 'jo-doe',
	relationship: 'colleague',
	date: '2026-05-12',
	consent: 'yes',
};

/** A peer's file: the usual frontmatter with some lines replaced (or left out by null), and a body. */
export function peerFile(changes: Record<string, string | null> = {}, body = words): string {
	const lines = Object.entries({ ...fields, ...changes }).flatMap(([key, value]) =>
		value === null ? [] : [`${key}: ${value}`],
	);
	return `---\n${lines.join('\n')}\n---\n${body}\n`;
}

export function parse(text: string | Uint8Array, changes: Partial<ParseTestimonialOptions> = {}) {
	return parseTestimonial(typeof text === 'string' ? new TextEncoder().encode(text) : text, {
		...options,
		...changes,
	});
}

/** Where each fault stands, as `code line:column-line:column`. */
export function faults(text: string | Uint8Array, changes: Partial<ParseTestimonialOptions> = {}): string[] {
	return parse(text, changes).findings.map(({ code, range }) =>
		range ? `${code} ${range.line}:${range.column}-${range.endLine}:${range.endColumn}` : code,
	);
}

export function codes(text: string | Uint8Array, changes: Partial<ParseTestimonialOptions> = {}): Code[] {
	return parse(text, changes).findings.map(({ code }) => code);
}
