import type { Finding } from '../diagnostics/diagnostic.ts';
import type { CardSpec } from './card.ts';

interface Lack {
	spec: CardSpec;
	/** Characters by the package to install. */
	missing: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * One finding for each file and package. The cards of lists repeat titles of other files: characters that a file is
 * already named for are not told again.
 * @param lacks cards of single files first
 */
export function missingGlyphs(lacks: readonly Lack[]): Finding[] {
	const told = new Set<string>();
	const byFile = new Map<string, Map<string, Set<string>>>();
	for (const { spec, missing } of lacks) {
		for (const [name, characters] of missing) {
			const files = byFile.get(spec.file) ?? new Map<string, Set<string>>();
			const known = files.get(name) ?? new Set<string>();
			for (const character of characters) {
				if (isDerived(spec) && told.has(character)) continue;
				told.add(character);
				known.add(character);
			}
			if (known.size > 0) byFile.set(spec.file, files.set(name, known));
		}
	}
	return [...byFile].flatMap(([file, packages]) =>
		[...packages].map(([name, characters]) => ({
			code: 'missing-glyph' as const,
			file,
			message: `no installed font has ${listed([...characters])}, so the card of this page shows a box instead`,
			fix: `run \`npm install ${name}\``,
		})),
	);
}

/** Cards that show what other files say. */
function isDerived({ kind }: CardSpec): boolean {
	return kind === 'list' || kind === 'skill' || kind === 'profile' || kind === 'cv';
}

const most = 12;

function listed(characters: string[]): string {
	const shown = characters.slice(0, most).map((character) => `“${character}”`);
	const rest = characters.length - shown.length;
	return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
