/** Files that say what the site says, for other readers; below the root of the site. */
const files = {
	rss: 'rss.xml',
	atom: 'atom.xml',
	jsonFeed: 'feed.json',
	llms: 'llms.txt',
	resume: 'resume.json',
	contactCard: 'contact.vcf',
	cvText: 'cv.txt',
} as const;
export type OtherForm = keyof typeof files;

/** The address of such a file on this host. `home` is the address of the home page. */
export function otherForm(form: OtherForm, home: string): string {
	return `${home.replace(/\/$/, '')}/${files[form]}`;
}

/** The address of a page's Markdown twin: `/posts/x/` has `/posts/x.md`, the home page `/index.md`. */
export function twinOf(href: string, home: string): string {
	const bare = href.replace(/\/$/, '');
	return href === home ? `${bare}/index.md` : `${bare}.md`;
}
