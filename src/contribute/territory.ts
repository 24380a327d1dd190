import { lookAlike } from '../testimonials/look-alike.ts';
import { testimonialsFolder } from '../testimonials/place.ts';

/**
 * Where a path lies: among the testimonials, where a file system or a reader could take it for that, among the
 * provenance records, or elsewhere.
 */
export type Territory = 'testimonials' | 'disguised' | 'provenance' | 'elsewhere';

/** Tells where a path of a git tree lies. A path can hold any byte but NUL, and `..` too where a tree was forged. */
export function territoryOf(path: string): Territory {
	if (path.startsWith(`${testimonialsFolder}/`)) return 'testimonials';
	const [first = '', second] = folded(path);
	if (!isNamed(first, 'content')) return 'elsewhere';
	// Something in place of the folder `content` takes all that is in it away.
	if (second === undefined) return 'disguised';
	if (second.startsWith('testimonials') || isNamed(second, 'testimonials')) return 'disguised';
	return isNamed(second, 'provenance') ? 'provenance' : 'elsewhere';
}

/** True for all spellings of a name that some file system opens as the same, and for those that look the same. */
function isNamed(segment: string, name: string): boolean {
	return segment === name || segment.startsWith(`${name.slice(0, 6)}~`) || lookAlike(segment, name);
}

/** The segments of a path as file systems without regard to case, form and trailing dots see them. */
function folded(path: string): string[] {
	const segments: string[] = [];
	const plain = path
		.normalize('NFKC')
		.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
		.toLowerCase();
	for (const segment of plain
		.split(/[/\\]/)
		.map((part) => part.replace(/[. ]+$/, (end) => (end === '..' ? end : '')))) {
		if (segment === '..') segments.pop();
		else if (segment !== '') segments.push(segment);
	}
	return segments;
}
