import type { Finding } from '../diagnostics/diagnostic.ts';
import { oversize } from './parse.ts';
import {
	identify,
	identifyPortrait,
	misplaced,
	type PortraitFile,
	sizeLimits,
	type TestimonialFile,
	testimonialsFolder,
} from './place.ts';

/** Something in the folder, as a disk or a git tree lists it. */
export interface ListedEntry {
	/** Relative to the site's root, with `/`. */
	path: string;
	kind: 'file' | 'directory' | 'symlink' | 'other';
	/** In bytes. */
	size: number;
	/** Git's file mode, where it is known: only 0o100644 is plain. */
	mode?: number;
}

/**
 * Sorts what lies in `content/testimonials/`. Only plain files under their right names are to be read;
 * everything else is a finding, except for README.md and the folder `relayed`.
 */
export function listTestimonials(entries: readonly ListedEntry[]): {
	files: TestimonialFile[];
	portraits: PortraitFile[];
	findings: Finding[];
} {
	const files: TestimonialFile[] = [];
	const portraits: PortraitFile[] = [];
	const findings: Finding[] = [];
	for (const { path, kind, size, mode } of entries.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
		const name = path.startsWith(`${testimonialsFolder}/`) ? path.slice(testimonialsFolder.length + 1) : path;
		if (kind === 'directory' && name === 'relayed') continue;
		if (kind !== 'file') {
			const what = { directory: 'is a folder', symlink: 'is a symbolic link', other: 'is not a file' }[kind];
			findings.push(misplaced(path, what));
			continue;
		}
		if (mode !== undefined && mode !== 0o100644) {
			findings.push(misplaced(path, `is stored with mode ${mode.toString(8)}`));
			continue;
		}
		if (name === 'README.md' && path !== name) continue;
		const portrait = identifyPortrait(path);
		if (portrait) {
			portraits.push(portrait);
			continue;
		}
		const place = identify(path);
		if ('fault' in place) findings.push(place.fault);
		else if (size > sizeLimits[place.kind]) findings.push(oversize(place, size));
		else files.push(place);
	}
	return { files, portraits, findings };
}
