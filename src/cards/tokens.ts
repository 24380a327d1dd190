/**
 * The custom properties of a style sheet as they stand by day: those of `:root`, and over them those of the chosen ink.
 * Cards have no scheme of their own, since nobody knows what they will be shown on.
 */
export function tokensOf(css: string, ink?: string): Record<string, string> {
	const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
	const day = plain.slice(0, plain.search(/@media|$/));
	const rules = day.matchAll(/([^{}]+)\{([^{}]*)\}/g);
	const tokens: Record<string, string> = {};
	for (const [, selector = '', body = ''] of rules) {
		const chosen = /\[data-ink="([^"]+)"\]/.exec(selector)?.[1];
		if (chosen !== undefined && chosen !== ink) continue;
		for (const [, name = '', value = ''] of body.matchAll(/(--[\w-]+)\s*:\s*([^;]+);/g))
			tokens[name] = value.replace(/\s+/g, ' ').trim();
	}
	return tokens;
}
