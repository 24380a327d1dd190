import type { Finding } from '../diagnostics/diagnostic.ts';

export const testimonialsFolder = 'content/testimonials';

/** Bytes that a file may have. */
export const sizeLimits = { submitted: 8192, relayed: 16_384, portrait: 307_200 };

/** A file that holds a testimonial, as its path tells. */
export type TestimonialFile = { path: string; id: string } & (
	| { kind: 'submitted'; login: string }
	| { kind: 'relayed'; slug: string }
);

/** A picture of an author. */
export interface PortraitFile {
	path: string;
	login: string;
	format: 'jpg' | 'png' | 'webp';
}

/** A GitHub login in lower case, as a part of a pattern. */
const loginPart = String.raw`[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}`;
const login = new RegExp(`^(?<login>${loginPart})\\.md$`);
const wholeLogin = new RegExp(`^${loginPart}$`);
const portrait = new RegExp(`^(?<login>${loginPart})\\.(?<format>jpg|png|webp)$`);
/** Names that Windows keeps for devices, and addresses that the site needs itself. */
const unusable = /^(?:con|prn|aux|nul|com\d|lpt\d|how-to-check|index|relayed)$/;
const slug =
	/^relayed\/(?<slug>[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(?:[-_][\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*)\.md$/u;

/** What a path relative to the site's root is, or the finding that says why it is no testimonial. */
export function identify(path: string): TestimonialFile | { fault: Finding } {
	const name = path.startsWith(`${testimonialsFolder}/`) ? path.slice(testimonialsFolder.length + 1) : '';
	const submitted = login.exec(name)?.groups?.login;
	if (submitted !== undefined && unusable.test(submitted))
		return { fault: misplaced(path, 'is a name that no file here can have') };
	if (submitted !== undefined) return { path, kind: 'submitted', id: submitted, login: submitted };
	const relayed = slug.exec(name)?.groups?.slug;
	if (relayed !== undefined) return { path, kind: 'relayed', id: `relayed/${relayed}`, slug: relayed };
	return { fault: misplaced(path, 'is not the name of a testimonial') };
}

/** A picture of an author, as its path tells; undefined where it is none. */
export function identifyPortrait(path: string): PortraitFile | undefined {
	const name = path.startsWith(`${testimonialsFolder}/`) ? path.slice(testimonialsFolder.length + 1) : '';
	const { login, format } = portrait.exec(name)?.groups ?? {};
	if (login === undefined || unusable.test(login)) return undefined;
	return { path, login, format: format as PortraitFile['format'] };
}

/** True for what can be a GitHub login, in lower case. */
export function isLogin(text: string): boolean {
	return wholeLogin.test(text);
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
