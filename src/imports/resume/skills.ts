import type { ProfileInput } from '../../schema/profile.ts';
import { isRecord } from '../is-record.ts';
import { slugGiver } from '../unique-slug.ts';
import type { Field } from './field.ts';
import type { Ledger } from './ledger.ts';

export type SkillInput = NonNullable<ProfileInput['skills']>[number];

/** Reads the skills. Two entries of one name become one. */
export function readSkills(ledger: Ledger, field: Field | undefined, file: string): SkillInput[] {
	const skills: (SkillInput & { keywords: string[] })[] = [];
	const names = new Map<string, SkillInput & { keywords: string[] }>();
	const at = (name: string | undefined) => {
		const known = name === undefined ? undefined : names.get(fold(name));
		return `${file} skills[${known ? skills.indexOf(known) : skills.length}]`;
	};
	const add = (name: string): SkillInput & { keywords: string[] } => {
		const known = names.get(fold(name));
		if (known) return known;
		const skill = { name, keywords: [] };
		names.set(fold(name), skill);
		skills.push(skill);
		return skill;
	};

	for (const { name: key, entry } of entriesOf(ledger, field)) {
		if (!isRecord(entry.value)) {
			// A bare text is a skill, or the keywords of the category whose name it stands under.
			if (key === undefined) for (const name of ledger.texts(entry, `${file} skills`)) add(name);
			else addKeywords(add(key), ledger.texts(entry, `${at(key)}.keywords`));
			continue;
		}
		const nameField = ledger.get(entry, 'name', 'skill', 'title', 'category', 'area', 'label', 'group');
		const peeked = typeof nameField?.value === 'string' ? nameField.value : undefined;
		const name = ledger.line(nameField, `${at(peeked?.trim())}.name`) ?? key;
		const keywords = ledger.get(entry, 'keywords', 'skills', 'items', 'technologies', 'tools', 'list');
		if (name === undefined) {
			// Keywords without a heading are skills themselves.
			for (const keyword of ledger.texts(keywords, `${file} skills`)) add(keyword);
			continue;
		}
		const isKnown = names.has(fold(name));
		const skill = add(name);
		const to = at(name);
		if (isKnown) ledger.note(entry.path, to, `“${name}” stands there twice; the two became one`);
		addKeywords(skill, ledger.texts(keywords, `${to}.keywords`));
		if (skill.level === undefined) {
			skill.level = ledger.line(ledger.get(entry, 'level', 'proficiency', 'experience'), `${to}.level`);
		}
		skill.id ??= ledger.line(ledger.get(entry, 'id'), `${to}.id`);
		skill.aliases ??= ledger.texts(ledger.get(entry, 'aliases'), `${to}.aliases`);
		skill.since ??= ledger.date(ledger.get(entry, 'since'), `${to}.since`).date;
		skill.sameAs ??= ledger.url(ledger.get(entry, 'sameAs'), `${to}.sameAs`);
		for (const derived of ['page', 'evidence']) {
			const field = ledger.get(entry, derived);
			if (field) ledger.tell(field, 'dropped', undefined, 'it is found again in what shows the skill');
		}
		const note = ledger.paragraphs(ledger.get(entry, 'summary', 'description', 'note'), `${to}.note`);
		skill.note ??= [note.text, ...note.items].filter(Boolean).join(' ') || undefined;
	}
	return withIds(skills);
}

/**
 * Reads what an entry is tagged with: ids of listed skills, and other words. `others` says where those go;
 * without it they are left to be reported.
 */
export function readTags(
	ledger: Ledger,
	field: Field | undefined,
	skills: readonly SkillInput[],
	to: { skills: string; others?: string },
): { ids: string[]; others: string[] } {
	const known = new Map(skills.map((skill) => [fold(skill.name), skill.id ?? skill.name]));
	const ids = new Set<string>();
	const others: string[] = [];
	for (const entry of ledger.list(field)) {
		const id = typeof entry.value === 'string' ? known.get(fold(entry.value)) : undefined;
		if (id !== undefined) {
			ledger.tell(entry, 'imported', to.skills);
			ids.add(id);
		} else if (to.others !== undefined) {
			for (const word of ledger.texts(entry, to.others)) {
				const listed = known.get(fold(word));
				if (listed === undefined) others.push(word);
				else ids.add(listed);
			}
		}
	}
	return { ids: [...ids], others };
}

function entriesOf(ledger: Ledger, field: Field | undefined): { name?: string; entry: Field }[] {
	if (!field || !isRecord(field.value) || ledger.get(field, 'name', 'keywords')) {
		return ledger.list(field).map((entry) => ({ entry }));
	}
	return ledger
		.entries(field)
		.flatMap(({ key, field: entry }) => (key.trim() === '' ? [] : [{ name: key.trim(), entry }]));
}

function addKeywords(skill: { keywords: string[] }, keywords: string[]): void {
	const known = new Set(skill.keywords.map(fold));
	for (const keyword of keywords) {
		if (known.has(fold(keyword))) continue;
		known.add(fold(keyword));
		skill.keywords.push(keyword);
	}
}

/** Ids, none of which is another skill's name. */
function withIds(skills: (SkillInput & { keywords: string[] })[]): SkillInput[] {
	const names = new Set(skills.map((skill) => fold(skill.name)));
	const give = slugGiver();
	return skills.map(({ id: given, name, aliases = [], keywords, level, since, sameAs, note }) => {
		let id = give(given ?? name, 'skill');
		while (id !== fold(name) && names.has(id)) id = give(name, 'skill');
		const others = aliases.filter((alias) => !names.has(fold(alias)));
		for (const taken of [id, ...others.map(fold)]) names.add(taken);
		return {
			id,
			name,
			...(others.length > 0 && { aliases: others }),
			...(level && { level }),
			...(keywords.length > 0 && { keywords }),
			...(since && { since }),
			...(sameAs && { sameAs }),
			...(note && { note }),
		};
	});
}

function fold(text: string): string {
	return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
