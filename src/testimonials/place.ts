import type { Finding } from '../diagnostics/diagnostic.ts';

export const testimonialsFolder = 'content/testimonials';

/** Bytes that a file may have. */
export const sizeLimits = { submitted: 8192, relayed: 16_384 };

/** A file that holds a testimonial, as its path tells. */
export type TestimonialFile = { path: string; id: string } & (
	| { kind: 'submitted'; login: string }
	| { kind: 'relayed'; slug: string }
);

const login = /^(?<login>[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38})\.md$/;
const slug =
	/^relayed\/(?<slug>[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(?:[-_][\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*)\.md$/u;

/** What a path relative to the site's root is, or the finding that says why it is no testimonial. */
export function identify(path: string): TestimonialFile | { fault: Finding } {
	const name = path.startsWith(`${testimonialsFolder}/`) ? path.slice(testimonialsFolder.length + 1) : '';
	const submitted = login.exec(name)?.groups?.login;
	if (submitted !== undefined) return { path, kind: 'submitted', id: submitted, login: submitted };
	const relayed = slug.exec(name)?.groups?.slug;
	if (relayed !== undefined) return { path, kind: 'relayed', id: `relayed/${relayed}`, slug: relayed };
	return { fault: misplaced(path, 'is not the name of a testimonial') };
}

/** The finding for what does not belong into the folder. */
export function misplaced(file: string, what: string): Finding {
	const isRelayed = file.startsWith(`${testimonialsFolder}/relayed/`);
	const name = file.slice(file.lastIndexOf('/') + 1);
	const expected = `${testimonialsFolder}/${isRelayed ? 'relayed/<name>' : '<login>'}.md`;
	return {
		code: 'testimonial-file',
		file,
		message: `\`${name}\` ${what}, expected a plain file ${expected} in lower case`,
		fix: isRelayed
			? 'rename the file, or remove it'
			: 'rename the file after the GitHub login of its author, or remove it',
	};
}
