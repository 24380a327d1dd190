/** What to call a link: the owner's words, else the host and what follows it. */
export function linkLabel({ url, label }: { url: string; label?: string }): string {
	return label ?? url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/+$/, '');
}
