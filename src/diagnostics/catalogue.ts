export type Severity = 'error' | 'warning';

interface Entry {
	severity: Severity;
	/** One sentence for the reference: when this is reported. */
	when: string;
}

const error = (when: string): Entry => ({ severity: 'error', when });
const warning = (when: string): Entry => ({ severity: 'warning', when });

/**
 * Every code that Bonafides reports. Codes are permanent: a code is never renamed and never changes its meaning.
 * Each about content has a fixture site in `tests/sites/invalid/<code>/` that raises exactly this code; each about a
 * built site has an example that does so beside its rule in `rules/site/`.
 */
export const catalogue = {
	// Reading files
	'missing-profile': error('There is no content/profile.yaml.'),
	'wrong-encoding': error('A file is not valid UTF-8.'),
	'unsafe-path': error('A file in content/ is a symbolic link, or an image path leaves content/.'),
	'unknown-file': warning('A file in content/ is in a place or of a kind that nothing reads.'),
	// YAML and frontmatter
	'missing-frontmatter': error(
		'A Markdown file does not start with a frontmatter block between two lines of ---.',
	),
	'yaml-syntax': error('YAML cannot be read.'),
	'duplicate-key': error('A key stands twice in one mapping.'),
	// Schemas
	'unknown-key': error('A key is not part of the schema.'),
	'missing-key': error('A required key is missing or empty.'),
	'wrong-type': error('A value is of the wrong kind, such as a list where a text belongs.'),
	'wrong-value': error('A value is not one of those that are possible here.'),
	'wrong-date': error('A date does not exist or is not written as YYYY, YYYY-MM or YYYY-MM-DD.'),
	'wrong-period': error('A period ends before it starts.'),
	'wrong-url': error('An address is not a complete http or https URL.'),
	'wrong-email': error('An e-mail address is not one.'),
	'wrong-language': error('A language tag is not a BCP 47 tag.'),
	'wrong-timezone': error('A time zone is not an IANA name such as Europe/Berlin.'),
	// Between files
	'unknown-skill': error('A skill is named that content/profile.yaml does not list.'),
	'duplicate-skill': error('Two skills share an id, a name or an alias.'),
	'duplicate-slug': error('Two files would get the same address.'),
	'empty-slug': error('No address can be made from a name because it has no letters or digits.'),
	'reserved-slug': error('A file would get an address that the site needs itself.'),
	'alias-clash': error('An earlier address of a post is the address of a page, or claimed by two posts.'),
	'missing-image': error('An image file that is named does not exist.'),
	'unreadable-image': error('An image file cannot be decoded.'),
	'broken-link': error('A relative link points to a file that does not exist.'),
	'private-link': error('A text that is shown links to a file whose `visibility` is `private`.'),
	'remote-content': warning('A picture or embed would be loaded from another host; a link is shown instead.'),
	// Bodies
	'mdx-syntax': error('An MDX file cannot be parsed.'),
	'formula-syntax': error('A formula between dollar signs cannot be drawn.'),
	'diagram-syntax': warning('A fence marked as `mermaid` cannot be drawn; its source is shown instead.'),
	'missing-import': error('An MDX file imports a file that does not exist.'),
	'unknown-component': error('An MDX file uses a component that it neither imports nor Bonafides provides.'),
	// Testimonials: strangers' text
	'testimonial-file': error(
		'A file in content/testimonials/ is not named, placed or stored as a testimonial must be.',
	),
	'testimonial-size': error('A testimonial is over 8 kB.'),
	'testimonial-yaml': error('The frontmatter of a testimonial uses YAML beyond plain texts, lists and maps.'),
	'testimonial-login': error('`github` in a testimonial is not the name of its file.'),
	'testimonial-consent': error('A testimonial does not say `consent: yes`.'),
	'testimonial-length': error('The text of a testimonial is too short or too long.'),
	'testimonial-markup': error(
		'The text of a testimonial uses markup that is not allowed, such as HTML, images or headings.',
	),
	'testimonial-link': error(
		'A link in a testimonial is not a plain https address, or there are more than two.',
	),
	'testimonial-characters': error('A testimonial holds invisible, directional or control characters.'),
	'testimonial-name': error(
		'The name in a testimonial mixes scripts, imitates another name or claims to be verified.',
	),
	'testimonial-future': error('A testimonial is dated in the future.'),
	'testimonial-skill': warning(
		'An accepted testimonial names a skill that the profile no longer lists; it is shown as suggested.',
	),
	'testimonial-portrait': error(
		'A portrait in content/testimonials/ is not a plain JPEG, PNG or WebP picture of at most 300 kB, or has no testimonial.',
	),
	// A peer's change, as `review` sees it
	'mixed-change': error('A change touches content/testimonials/ and something else.'),
	'too-many-files': error('A change touches more than one testimonial and its portrait.'),
	'foreign-file': error("A change touches somebody else's testimonial or portrait."),
	'foreign-account': error('A testimonial was given by another account, which had this login before.'),
	'refused-author': error('The author of a change is the owner of the site, a program or no person.'),
	'stale-change': error('A file has changed on the base since the change was begun.'),
	'unrelated-history': error('A change and its base have no single common ancestor.'),
	'issue-form': error(
		'An issue looks like the form for testimonials, and does not say what its author wants done.',
	),
	// Provenance
	'provenance-record': error('A file in content/provenance/ is no record of a testimonial that exists.'),
	'provenance-proof': error('The proof in a record of provenance does not hold.'),
	'provenance-edited': warning('An accepted testimonial was changed afterwards; its page says so.'),
	// Cards
	'missing-glyph': warning(
		'A text on a card or in the PDF of the CV has characters that no installed font draws; boxes stand in their place.',
	),
	'unusable-template': warning(
		'A template of the user’s in templates/cards/ or templates/cv/ cannot be used; ours is used instead.',
	),
	// Options
	'adjusted-ink': warning(
		'The ink of the theme would be hard to read, could be taken for black, or is no colour that every screen has; the nearest one that is right is used.',
	),
	// Advice over the content
	'lone-name': warning('Neither a role nor a place tells the owner from others of the same name.'),
	'first-glance': warning(
		'Readers who look for seconds do not find a role, place, time zone, availability, three skills, contact, career or word of a peer.',
	),
	'missing-portrait': warning('The profile tells about a person and has no portrait.'),
	'old-availability': warning('The availability is older than 90 days, and is no longer shown.'),
	'link-back': warning('Profiles elsewhere are linked, and nobody has said yet whether they link back.'),
	'skill-without-evidence': warning('No job, project, post, person or anything else names a listed skill.'),
	'old-claim': warning('The latest evidence of a skill is more than three years old.'),
	'skill-percentage': warning('The level of a skill or language is a percentage, a score or a row of stars.'),
	'empty-word': warning('A text says what everybody may say of themself, such as “passionate”.'),
	// The repository
	'missing-history': warning(
		'There is no git repository, or only a part of its history is here, so dates of change come from the files.',
	),
	// Rules over the built site
	'missing-lang': error('A built page does not say its language, or names none that exists.'),
	'missing-charset': error('A built page does not say that it is UTF-8.'),
	'missing-viewport': error('A built page does not fit telephones, or cannot be enlarged there.'),
	'missing-title': error('A built page has no title.'),
	'wide-title': warning('The title of an indexable page is wider than 580 pixels in Arial 20 px.'),
	'same-title': warning('Two indexable pages have the same title.'),
	'missing-description': warning('An indexable page has no description.'),
	'wide-description': warning(
		'The description of an indexable page is wider than 920 pixels in Arial 14 px.',
	),
	'same-description': warning('Two indexable pages have the same description.'),
	'one-heading': warning('A built page has no heading of the first level, or several.'),
	'duplicate-id': error('Two elements of a built page have the same id.'),
	'missing-canonical': error(
		'An indexable page does not name its canonical address, as others of the site do.',
	),
	'wrong-canonical': error(
		'A canonical address is not complete, is one of several, or is that of another page of the site.',
	),
	'wrong-og-url': error('og:url is not the canonical address.'),
	'one-way-translation': error('A page names another as its translation, and that one does not name it.'),
	'wrong-redirect': error(
		'A page that leads on to another leads nowhere, can be indexed, or names another canonical address.',
	),
	'wrong-robots': error('robots.txt keeps everybody out, or names no sitemap that is there.'),
	'sitemap-lacks-page': error('An indexable page is not in the sitemap.'),
	'sitemap-extra': error('The sitemap lists what is no canonical, indexable page of the site, or one twice.'),
	'uniform-lastmod': warning('All dates in the sitemap are the same.'),
	'profile-page': error('The site has no ProfilePage, several, or one without mainEntity.'),
	'structured-syntax': error('Structured data is not valid JSON.'),
	'structured-date': error(
		'A date in structured data is not in ISO 8601, or lacks the zone where one is needed.',
	),
	'structured-review': error('Structured data holds a review or rating.'),
	'structured-reference': error('Structured data refers to an `@id` that its page does not describe.'),
	'structured-unseen': warning('Structured data names what cannot be read on its page.'),
	'missing-card': warning('An indexable page has no card, as others of the site do.'),
	'several-cards': error('A page names several cards.'),
	'card-size': warning('A card is not 1200×630 pixels, or the page says another size.'),
	'card-weight': warning('A card weighs more than 300 kB.'),
	'missing-alt': error('A picture on a built page has no `alt`.'),
	'missing-dimensions': warning('A picture on a built page has no width and height.'),
	'dead-link': error(
		'An address in the built site leads to a file that is not there, or out of the base path.',
	),
	'dead-fragment': error('A link leads to a place on a page that the page does not have.'),
	'other-host': error('A page, style sheet or drawing is made to fetch something from another host.'),
	'inline-handler': error('An element has a script in an attribute.'),
	'script-address': error('An address is a script.'),
	'unreleased-contact': error(
		'An e-mail address, phone number or postal address is published as the owner’s, and `contact` does not release it.',
	),
	'contact-in-text': warning(
		'An e-mail address, phone number or street line can be read in the output, and the owner wrote it nowhere.',
	),
	'feed-syntax': error('A feed cannot be read.'),
	'feed-id': error('Two items of a feed have the same id, or one has none.'),
	'feeds-differ': error('The feeds do not list the same items by the same ids.'),
	// Options
	'missing-site': warning('astro.config.mjs has no `site`, so absolute addresses are left out.'),
} satisfies Record<string, Entry>;

/** The permanent name of a kind of fault, in kebab-case. */
export type Code = keyof typeof catalogue;
