import type { RelayedData, TestimonialData } from '../schema/testimonial.ts';
import type { TestimonialEntry } from './content.ts';
import { type Link, permalinks } from './permalinks.ts';
import type { Job, Provenance, SuggestedSkill, Testimonial } from './site.ts';
import type { SkillIndex } from './skills.ts';
import { wereTogether } from './together.ts';

/** Relates the words of a peer to the profile: the skills they speak of, and the job that both name. */
export function testimonialOf(
	entry: TestimonialEntry,
	lang: string,
	work: readonly Job[],
	link: Link,
	index: SkillIndex,
): Testimonial {
	const { data, id, file, html, text, quote, portrait } = entry;
	const known = (data.skills ?? []).map((reference) => ({ reference, skill: index.find(reference) }));
	const suggests = data.suggests ?? [];
	return {
		id,
		file,
		href: link(permalinks.testimonial(id)),
		name: data.name,
		login: isRelayed(data) ? undefined : data.github,
		portrait: portrait === undefined ? undefined : { href: link(permalinks.portrait(id)), file: portrait },
		provenance: isRelayed(data) ? undefined : provenanceOf(entry, link),
		relationship: data.relationship,
		together: data.together,
		overlap: overlapOf(data.together, work),
		role: data.role,
		skills: [
			...new Set(
				[...known.map(({ skill }) => skill), ...suggests.map(({ skill }) => index.find(skill))].flatMap(
					(skill) => (skill && !skill.retired ? [skill.id] : []),
				),
			),
		],
		suggests: [
			...suggests.filter(({ skill }) => !index.find(skill)),
			...known.flatMap(({ reference, skill }) => (skill ? [] : [{ skill: reference, because: '' }])),
		],
		disclosure: data.disclosure,
		url: data.url,
		lang: data.lang ?? lang,
		date: data.date,
		relayed: isRelayed(data) ? data.relayed : undefined,
		confirmed: data.consent === 'yes',
		html,
		text,
		quote,
	};
}

function isRelayed(data: TestimonialData | RelayedData): data is RelayedData {
	return 'relayed' in data;
}

/** Without a record, all that is known is that the owner put the file there. */
function provenanceOf({ id, provenance }: TestimonialEntry, link: Link): Provenance {
	if (!provenance) return { level: 0, edited: false };
	const { proof: text } = provenance;
	return {
		...provenance,
		proof: text === undefined ? undefined : { href: link(permalinks.proof(id)), text },
	};
}

/** The owner's own job at the place and in the time that a peer names. */
function overlapOf(together: TestimonialData['together'], work: readonly Job[]): Testimonial['overlap'] {
	const job = work.find(({ organization, from, to }) =>
		wereTogether(together, { at: organization, from, to }),
	);
	return job?.organization ? { organization: job.organization, from: job.from, to: job.to } : undefined;
}

/** Skills that peers suggest and the profile does not list, with who suggests them. */
export function suggestedSkills(testimonials: readonly Testimonial[], index: SkillIndex): SuggestedSkill[] {
	const byName = new Map<string, SuggestedSkill>();
	for (const { suggests, name, href, confirmed } of testimonials) {
		if (!confirmed) continue;
		for (const { skill, because } of suggests) {
			if (index.find(skill)) continue;
			const key = skill.toLowerCase();
			const entry = byName.get(key) ?? { name: skill, by: [] };
			entry.by.push({ name, href, because });
			byName.set(key, entry);
		}
	}
	return [...byName.values()];
}
