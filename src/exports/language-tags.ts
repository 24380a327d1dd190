const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const codes = letters.flatMap((first) => letters.map((second) => first + second));

/** Finds the BCP 47 tag of a language by its name in the site's language, in English or in its own. */
export function languageTags(lang: string): (name: string) => string | undefined {
	const tags = new Map<string, string>();
	const site = namesIn(lang);
	for (const code of codes) {
		const name = english.of(code);
		if (name === undefined) continue;
		const [tag = code] = Intl.getCanonicalLocales(code);
		for (const known of [name, site.of(code), namesIn(code).of(code)])
			if (known !== undefined && !tags.has(fold(known))) tags.set(fold(known), tag);
	}
	return (name) => tags.get(fold(name));
}

function namesIn(lang: string): Intl.DisplayNames {
	return new Intl.DisplayNames(lang, { type: 'language', fallback: 'none' });
}

const english = namesIn('en');

function fold(name: string): string {
	return name.normalize('NFC').trim().toLowerCase();
}
