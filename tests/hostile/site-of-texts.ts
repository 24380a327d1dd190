/** How many texts stand together in one title. */
const perPlace = 130;

/**
 * The files of a site that holds every text as a title, as a description and in a body; and some of them in every
 * other place for words of the owner. It has the same pages whatever the texts say.
 * @param peers texts that peers may write, those of each by itself
 */
export function siteOfTexts(
	texts: readonly string[],
	peers: readonly (readonly string[])[],
): Record<string, string> {
	const places = inGroups(texts, perPlace);
	const all = (at: number) => together(places[at % places.length]!);
	/** One of them alone, another one every time. */
	let last = 0;
	const one = () => {
		last = (last + 61) % texts.length;
		return texts[last]!;
	};
	const some = (count: number) => Array.from({ length: count }, one);
	const each = <Value>(count: number, make: (at: number) => Value) =>
		Array.from({ length: count }, (_, at) => make(at));

	const skills = each(12, (at) => ({
		id: `s${at}`,
		name: `${one()} s${at}`,
		aliases: [`${one()} a${at}`],
		keywords: some(3),
		level: one(),
		note: all(at),
	}));
	const tags = each(6, (at) => `${one()} t${at}`);
	const series = each(6, (at) => `${one()} r${at}`);
	const profile = {
		name: 'Ada "><img src=x onerror=alert(1)>',
		alternateName: some(3),
		pronouns: one(),
		headline: { role: one(), employer: one() },
		summary: all(1),
		location: { city: one(), region: one(), country: one(), timezone: 'Europe/Berlin', remote: one() },
		availability: { status: 'open', notice: one(), wants: one(), asOf: '2026-11-01' },
		contact: { phone: one() },
		links: each(3, (at) => ({ url: `https://${at}.example/ada`, label: one() })),
		languages: each(3, () => ({ name: one(), level: one() })),
		skills,
		work: places.map((place, at) => ({
			organization: all(at),
			role: all(at + 1),
			location: one(),
			from: '2020',
			to: '2021',
			summary: all(at + 2),
			highlights: place.filter((_, at) => at % 4 === 0),
			skills: [`s${at % skills.length}`],
		})),
		education: [{ institution: all(3), degree: one(), area: one(), grade: one(), courses: some(5) }],
		certificates: [{ name: all(4), issuer: one() }],
		awards: [{ title: all(5), awarder: one(), summary: one() }],
		publications: [{ title: all(6), publisher: one(), summary: one() }],
		talks: [{ title: all(7), event: one(), location: one() }],
		volunteer: [{ organization: all(8), role: one(), highlights: some(5) }],
		interests: [{ name: all(9), keywords: some(5) }],
	};
	const headings = (place: readonly string[]) =>
		place.slice(0, 8).map((text, at) => `## ${asMarkdown(text)} h${at}`);
	const files: [string, string][] = [
		['content/profile.yaml', JSON.stringify(profile)],
		...places.map((place, at): [string, string] => [
			`content/posts/p${at}.md`,
			entry(
				{
					title: together(place),
					description: all(at + 1),
					date: `2026-01-${String(1 + (at % 28)).padStart(2, '0')}`,
					tags: [tags[at % 6]],
					series: series[at % 6],
					skills: [`s${at % skills.length}`],
				},
				['needle', ...headings(place), asCode(place)].join('\n\n'),
			),
		]),
		...each(12, (at): [string, string] => [
			`content/projects/p${at}.md`,
			entry({ title: all(at), summary: all(at + 12), from: '2024', skills: [`s${at}`] }, 'needle'),
		]),
		...each(6, (at): [string, string] => [
			`content/pages/page${at}.md`,
			entry({ title: at === 0 ? one() : all(at), description: all(at + 6), footer: at === 0 }, 'needle'),
		]),
		...peers.map((place, at): [string, string] => {
			const where = together(place.filter((text) => !isRefusedAsValue(text)));
			const short = (longest: number) => place.find(({ length }) => length <= longest) ?? 'short';
			return [
				`content/testimonials/relayed/peer-${at}.md`,
				entry(
					{
						name: `Peer ${[...String(at)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('')}`,
						relationship: 'colleague',
						role: short(120),
						together: { at: where, from: '2019', to: '2021' },
						suggests: [{ skill: short(60), because: short(200) }],
						disclosure: short(200),
						date: '2026-05-12',
						relayed: { via: 'email' },
						consent: 'yes',
					},
					`needle\n\n${inGroups(place, 10)
						.map((few) => asMarkdown(together(few)))
						.join('\n\n')}`,
				),
			];
		}),
	];
	return Object.fromEntries(files);
}

/** Brackets that stay open count as nesting, and nobody wears a badge. */
function isRefusedAsValue(text: string): boolean {
	return text.split(/[[{]/).length > text.split(/[\]}]/).length || /[√☑★✓]/u.test(text);
}

/** Texts in a row, told from each other. */
function together(texts: readonly string[]): string {
	return texts.join(' ¶ ');
}

function inGroups(texts: readonly string[], size: number): string[][] {
	const groups: string[][] = [];
	for (let at = 0; at < texts.length; at += size) groups.push(texts.slice(at, at + size));
	return groups;
}

/** A file with frontmatter: JSON is YAML. */
function entry(frontmatter: object, body: string): string {
	return `---\n${JSON.stringify(frontmatter)}\n---\n${body}\n`;
}

/** A text on one line, without the characters that a file or a page may not hold. */
export function visible(text: string): string {
	return text
		.replace(/(?!\s)[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '')
		.replace(/\s+/gu, ' ')
		.trim();
}

/** A text as Markdown that says just that. */
function asMarkdown(text: string): string {
	return visible(text).replace(/[!-/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function asCode(lines: readonly string[]): string {
	const text = lines.map(visible).join('\n');
	const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
	return `${fence}\n${text}\n${fence}`;
}
