import { slugify } from '../profile/slug.ts';

const longest = 80;

/** Hands out slugs that are not empty, not too long, and each given once: a second `about` becomes `about-2`. */
export function slugGiver(taken: Iterable<string> = []): (name: string, fallback: string) => string {
	// Files of these names are notes to people who look at the folder, never content.
	const given = new Set([...taken, 'readme', 'license']);
	return (name, fallback) => {
		const slug = shorten(wordsOf(name)) || wordsOf(fallback);
		let unique = slug;
		for (let count = 2; given.has(unique); count++) unique = `${slug}-${count}`;
		given.add(unique);
		return unique;
	};
}

function wordsOf(name: string): string {
	return slugify(name.slice(0, 500))
		.replace(/[^\p{Ll}\p{Lo}\p{Lm}\p{N}\p{M}]+/gu, '-')
		.replace(/^[-\p{M}]+|-+$/gu, '');
}

/** Cut between words, where there are any. */
function shorten(slug: string): string {
	const characters = [...slug];
	if (characters.length <= longest) return slug;
	const cut = characters.slice(0, longest).join('');
	return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : cut;
}
