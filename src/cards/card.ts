/** Size of a card in pixels, as those who show cards expect it. */
export const cardSize = { width: 1200, height: 630 } as const;

/** Heaviest card in bytes: some readers drop heavier ones. */
export const heaviestCard = 300_000;

/** Each kind can have a template of its name in `templates/cards/`. */
export type CardKind = 'profile' | 'cv' | 'post' | 'project' | 'skill' | 'testimonial' | 'list' | 'page';

/** What a template shows: texts by the name of their hole, and lists of such. */
export type Holes = { [name: string]: string | Holes[] };

/** The card of one page: everything that is drawn, in words. */
export interface CardSpec {
	kind: CardKind;
	/** Address of the page. */
	href: string;
	/** Where the picture lies, relative to the root of the site, such as `og/posts/x.png`. */
	path: string;
	/** Content file that says what is shown. */
	file: string;
	/** Language of what stands largest. */
	lang: string;
	holes: Holes;
	/** A picture of the owner's that takes the place of the card, relative to the root of the repository. */
	image?: string;
	/** The portrait that the template may show, relative to the root of the repository. */
	portrait?: string;
}
