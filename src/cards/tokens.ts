/** The custom properties of a style sheet as they stand by day: those of `:root`. */
export function tokensOf(css: string): Record<string, string> {
	const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
	const day = plain.slice(0, plain.search(/@media|$/));
	const declarations = day.matchAll(/(--[\w-]+)\s*:\s*([^;]+);/g);
	return Object.fromEntries(
		[...declarations].map(([, name = '', value = '']) => [name, value.replace(/\s+/g, ' ').trim()]),
	);
}
