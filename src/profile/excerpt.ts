/** As many characters as a search result shows of a description. */
const excerptLength = 155;

/** The beginning of a text, cut at a word, for lists and search results. */
export function excerpt(text: string): string {
	if (text.length <= excerptLength) return text;
	const cut = text.slice(0, excerptLength);
	const space = cut.lastIndexOf(' ');
	return `${(space > excerptLength / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–—-]+$/u, '')}…`;
}
