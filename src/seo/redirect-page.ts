/** Where an earlier address leads. */
export interface Redirect {
	/** The address on this host at which the page stands now. */
	href: string;
	title: string;
	/** Language of the page. */
	lang: string;
	/** Absolute address of the page, where it is known. */
	canonical?: string;
}

/** A page at an earlier address that leads to the present one, for hosts that know no redirects. */
export function redirectPage({ href, title, lang, canonical }: Redirect): string {
	const target = html(href);
	return `<!DOCTYPE html><html lang="${html(lang)}"><head><meta charset="utf-8"><title>${html(title)}</title><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=${target}">${
		canonical ? `<link rel="canonical" href="${html(canonical)}">` : ''
	}</head><body><a href="${target}">${html(title)}</a></body></html>\n`;
}

function html(text: string): string {
	return text.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
