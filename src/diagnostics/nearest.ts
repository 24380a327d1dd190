import { distance } from 'fastest-levenshtein';

/** The known word that a mistyped one was most likely meant to be, if any is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
	const folded = word.toLowerCase();
	const ranked = known
		.map((candidate) => ({ candidate, steps: distance(folded, candidate.toLowerCase()) }))
		.sort((a, b) => a.steps - b.steps);
	const [best] = ranked;
	if (best && best.steps <= tolerance(word, best.candidate)) return best.candidate;
	return known.find((candidate) => extendsWord(folded, candidate.toLowerCase()));
}

/** Half of a short word, three letters of a long one. */
function tolerance(word: string, candidate: string): number {
	return Math.min(3, Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 2)));
}

/** `rust-lang` says more than `rust`, and means the same. */
function extendsWord(word: string, candidate: string): boolean {
	return (
		candidate.length > 2 && word.startsWith(candidate) && /^[^\p{L}\p{N}]/u.test(word.slice(candidate.length))
	);
}
