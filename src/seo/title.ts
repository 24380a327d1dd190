import type { Site } from '../profile/site.ts';
import { words as wordsOf } from '../words/words.ts';
import { fitting } from './fitting.ts';
import type { PageFacts, PageKind } from './page-kind.ts';
import { titleBox } from './pixels.ts';

/**
 * The title of a page: “Name – Role, City” for the home page, “Page · Name” within. Where that is too long, what
 * comes last goes first. A title that other pages share says what tells it from them; one that names the owner does
 * not do so twice.
 */
export function titleOf(site: Site, { kind, title, lang }: PageFacts): string {
	const { name, headline, location } = site.profile;
	if (kind.type === 'home') {
		const role = typeof headline === 'string' ? headline : headline?.role;
		const wordings = [[role, location?.city], [role]].map((facts) => facts.filter(Boolean).join(', '));
		const [full, short] = wordings.map((facts) => (facts ? `${name} – ${facts}` : name));
		return fitting([full!, short!], titleBox, lang);
	}
	const difference = isShared(site, title) ? differenceOf(kind, site) : '';
	const own = difference ? `${title} (${difference})` : title;
	const isNamed = kind.type === 'vouch' || kind.type === 'given';
	return fitting(isNamed ? [own] : [`${own} · ${name}`, own], titleBox, lang);
}

const counts = new WeakMap<Site, Map<string, number>>();

/** True where several things of the site have this title. */
function isShared(site: Site, title: string): boolean {
	let known = counts.get(site);
	if (!known) {
		known = new Map();
		const words = wordsOf(site.lang);
		for (const other of [
			...site.sections.map(({ id }) =>
				id === 'testimonials' ? words.titles.testimonials : words.sections[id],
			),
			...[...site.posts, ...site.projects, ...site.pages].map((entry) => entry.title),
			...site.skills.map((skill) => skill.name),
			...site.testimonials.map((testimonial) => words.titles.testimonial(testimonial.name)),
			...site.tags.map((tag) => words.titles.tag(tag.name)),
			...site.series.map((series) => words.titles.series(series.name)),
		])
			known.set(other, (known.get(other) ?? 0) + 1);
		counts.set(site, known);
	}
	return (known.get(title) ?? 0) > 1;
}

function differenceOf(kind: PageKind, site: Site): string {
	const words = wordsOf(site.lang);
	switch (kind.type) {
		case 'post': {
			const { title, date, slug } = kind.post;
			const same = site.posts.filter((post) => post.title === title && post.date === date);
			return same.length > 1 ? slug : words.format.date(date);
		}
		case 'project':
			return words.kindNames.project;
		case 'testimonial':
			return kind.testimonial.login ?? kind.testimonial.id.replace(/^.*\//, '');
		case 'tag':
		case 'series':
			return kind.group.slug;
		case 'page':
			return kind.page.slug;
		default:
			return '';
	}
}
