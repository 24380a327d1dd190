/** Scripts in use today (UAX #31, recommended and limited use). Text in another is not a single script here. */
const scripts =
	'Latn Cyrl Grek Armn Geor Hebr Arab Syrc Thaa Nkoo Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Thai Laoo Tibt Mymr Ethi Cher Cans Khmr Mong Olck Tfng Vaii Yiii Lisu Java Bali Sund Cakm Mtei Adlm Rohg Hmnp Wcho'.split(
		' ',
	);

/** Chinese, Japanese and Korean write several scripts at once, and Latin beside them (UTS #39, highly restrictive). */
const mixtures = [
	['Latn', 'Hani', 'Bopo'],
	['Latn', 'Hani', 'Hira', 'Kana'],
	['Latn', 'Hani', 'Hang'],
];

const together = [...scripts.map((script) => [script]), ...mixtures];
const patterns: RegExp[] = [];

/** Made when it is first asked for: most names are answered by the first of forty. */
function patternOf(index: number): RegExp {
	patterns[index] ??= new RegExp(
		String.raw`^[${together[index]!.map((script) => String.raw`\p{scx=${script}}`).join('')}\p{scx=Common}[\p{sc=Common}--\p{L}]\p{sc=Inherited}]*$`,
		'v',
	);
	return patterns[index];
}

/** True where all letters belong to one script, or to scripts that one language writes together. */
export function isSingleScript(text: string): boolean {
	return together.some((_, index) => patternOf(index).test(text));
}
