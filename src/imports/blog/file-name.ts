import { posix } from 'node:path';

/** Name, day and language, as the path of a file gives them: `2020-01-02-title.de.md`, `2020/01/02/title/index.md`. */
export function nameOf(
	path: string,
	names: ReadonlySet<string>,
): { name: string; day?: string; lang?: string } {
	let bare = path.replace(/\.(?:mdx?|markdown)$/i, '');
	let lang: string | undefined;
	let translation = '';
	const suffix = /\.([a-z]{2}(?:-[a-z]{2,4})?)$/i.exec(bare);
	if (suffix && new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(suffix[1]!)) {
		lang = Intl.getCanonicalLocales(suffix[1]!)[0];
		bare = bare.slice(0, suffix.index);
		const original = ['.md', '.mdx', '.markdown'].some((extension) => names.has(bare + extension));
		if (original) translation = `-${lang}`;
	}
	const inFolder = bare.replace(/\/index$/i, '');
	const date = /(?:^|\/)(\d{4})[-_/](\d{2})[-_/](\d{2})(?=[-_/ ]|$)/.exec(inFolder);
	const day =
		date && Number(date[2]) <= 12 && Number(date[3]) <= 31 ? `${date[1]}-${date[2]}-${date[3]}` : undefined;
	const valid = day && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) ? day : undefined;
	const base = posix.basename(inFolder);
	return {
		name: (base.replace(/^\d{4}-\d{2}-\d{2}[-_ ]+/, '') || base) + translation,
		...(valid && { day: valid }),
		...(lang && { lang }),
	};
}

/** A name of a file as the beginning of a sentence. */
export function sentence(name: string): string | undefined {
	const words = name.replace(/[-_]+/g, ' ').trim();
	return words ? words[0]!.toUpperCase() + words.slice(1) : undefined;
}
