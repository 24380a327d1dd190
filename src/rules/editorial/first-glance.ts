import { hasBegun } from './has-begun.ts';
import { isLone } from './lone-name.ts';
import type { EditorialRule, Material } from './rule.ts';

/** What those who decide look for first, all in one warning. What other rules speak of is left to them. */
export const firstGlance: EditorialRule = {
	code: 'first-glance',
	follows:
		'https://hrdailyadvisor.blr.com/2018/11/15/eye-tracking-recruiters-average-7-4-seconds-reviewing-a-resume/',
	needs: 'everything',
	run: (material) => {
		const { content } = material;
		const missing = hasBegun(content) ? missingIn(material) : [];
		if (missing.length === 0) return [];
		return [
			{
				file: content.profile.file,
				path: ['name'],
				message: `who looks for ten seconds does not find ${missing.map(([what]) => what).join(', ')}`,
				fix: `add to the profile what you want to be known: ${missing.map(([, how]) => how).join('; ')}`,
			},
		];
	},
	ok: { name: 'Ada', headline: 'Engineer' },
	notOk: { name: 'Ada', headline: 'Engineer', summary: 'I build engines.' },
};

/** What is missing, and how to add it. */
function missingIn({ content, site, today }: Material): [what: string, how: string][] {
	const {
		headline,
		location = {},
		availability,
		contact = {},
		work = [],
		education = [],
	} = content.profile.data;
	const { city, region, country, timezone } = location;
	const lone = isLone(content.profile.data);
	const facts: [unknown, string, string][] = [
		[lone || headline, 'your role', '`headline: { role: Staff engineer, employer: Acme }`'],
		[lone || (city ?? region ?? country), 'your place', '`city` under `location`'],
		[timezone, 'your time zone', '`timezone: Europe/Lisbon` under `location`'],
		[availability, 'whether you look for work', `\`availability: { status: open, asOf: ${today} }\``],
		[site.skills.length >= 3, 'three skills', '`skills`, a `name` each'],
		[
			contact.email ?? contact.url ?? contact.calendar,
			'a way to reach you',
			'`contact: { email: … }`, or a `url`',
		],
		[work.length + education.length > 0, 'what you did before', '`work` or `education`'],
		[
			site.testimonials.some(({ confirmed }) => confirmed),
			'a word of somebody else',
			'ask for one with `npx bonafides invite`',
		],
	];
	return facts.flatMap(([there, what, how]) => (there ? [] : [[what, how] as [string, string]]));
}
