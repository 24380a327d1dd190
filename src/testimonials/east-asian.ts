/** True where most letters are Han, Kana or Hangul, which say more with fewer characters. */
export function isEastAsian(text: string): boolean {
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	const dense = text.match(/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]/gu)?.length ?? 0;
	return dense * 2 > letters;
}
