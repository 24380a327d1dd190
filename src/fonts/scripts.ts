/** Packages that hold glyphs of a script, the one that fits our serif best first; without their common prefix. */
const packagesByScript: [script: RegExp, packages: string[]][] = [
	// Noto's own serif for Arabic places dots by offsets, which satori turns upside down.
	[/\p{scx=Arabic}/u, ['amiri', 'vazirmatn', 'noto-sans-arabic']],
	...noto([
		'Hebrew',
		'Devanagari',
		'Thai',
		'Armenian',
		'Bengali',
		'Ethiopic',
		'Georgian',
		'Gujarati',
		'Gurmukhi',
		'Kannada',
		'Khmer',
		'Lao',
		'Malayalam',
		'Myanmar',
		'Sinhala',
		'Tamil',
		'Telugu',
		'Tibetan',
	]),
	[/[\p{scx=Greek}\p{scx=Cyrillic}\p{scx=Latin}]/u, ['noto-serif', 'noto-sans']],
];

/** Chinese, Japanese and Korean share characters that each draws in its own way. */
const eastAsian = {
	sc: ['noto-serif-sc', 'noto-sans-sc'],
	tc: ['noto-serif-tc', 'noto-sans-tc'],
	hk: ['noto-serif-hk', 'noto-sans-hk'],
	jp: ['noto-serif-jp', 'noto-sans-jp'],
	kr: ['noto-serif-kr', 'noto-sans-kr'],
};
type EastAsian = keyof typeof eastAsian;

/** Asked last, and for all that belongs to no script. */
const signs = ['noto-sans-symbols-2', 'noto-sans-math', 'noto-serif', 'noto-emoji'];

function noto(scripts: string[]): [RegExp, string[]][] {
	return scripts.map((script) => {
		const name = script.toLowerCase();
		return [new RegExp(`\\p{scx=${script}}`, 'u'), [`noto-serif-${name}`, `noto-sans-${name}`]];
	});
}

/**
 * Names of the font packages that may draw a character, in the order in which they are asked.
 * @param lang language of the text (BCP 47)
 * @param text all of it: kana and Hangul tell Japanese and Korean where the language does not
 */
export function packagesFor(character: string, lang: string, text: string): string[] {
	const found =
		/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hangul}\p{scx=Bopomofo}\u3000-\u303f\uff00-\uffef]/u.test(
			character,
		)
			? eastAsianOrder(character, lang, text).flatMap((region) => eastAsian[region])
			: (packagesByScript.find(([script]) => script.test(character))?.[1] ?? []);
	const likely = /\p{Math}/u.test(character) ? ['noto-sans-math'] : [];
	return [...new Set([...found, ...likely, ...signs])].map((name) => `@fontsource/${name}`);
}

function eastAsianOrder(character: string, lang: string, text: string): EastAsian[] {
	const all: EastAsian[] = ['sc', 'jp', 'kr', 'tc', 'hk'];
	const first = /\p{Script=Hangul}/u.test(character)
		? 'kr'
		: /[\p{Script=Hira}\p{Script=Kana}]/u.test(character)
			? 'jp'
			: (regionOf(lang) ?? (/[\p{Script=Hira}\p{Script=Kana}]/u.test(text) ? 'jp' : undefined));
	const guess = first ?? (/\p{Script=Hangul}/u.test(text) ? 'kr' : 'sc');
	return [guess, ...all.filter((region) => region !== guess)];
}

function regionOf(lang: string): EastAsian | undefined {
	const { language, script, region } = new Intl.Locale(lang).maximize();
	if (language === 'ja') return 'jp';
	if (language === 'ko') return 'kr';
	if (region === 'HK' || region === 'MO') return 'hk';
	if (language === 'zh' || language === 'yue') return script === 'Hant' ? 'tc' : 'sc';
	return undefined;
}
