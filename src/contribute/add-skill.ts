import { Document, isMap, isScalar, isSeq, parseDocument, type YAMLSeq } from 'yaml';

/** A skill that the owner takes over. */
export interface NewSkill {
	name: string;
	/** Who suggested it, and why. */
	note: string;
}

/**
 * Adds a skill at the end of `skills` in the text of a profile. Not one character of what the owner wrote changes,
 * comments and line breaks included. Undefined where the text has a form in which nothing can be added safely.
 */
export function addSkill(profile: string, skill: NewSkill): string | undefined {
	const document = parseDocument(profile);
	if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
	const pair = document.contents.items.find(({ key }) => isScalar(key) && key.value === 'skills');
	const skills = pair?.value;
	let edited: string;
	if (!pair) edited = `${profile.replace(/\n*$/, '\n\n')}skills:\n${block(skill, '  ')}`;
	else if (isSeq(skills))
		edited = skills.flow ? intoFlow(profile, skills, skill) : intoBlock(profile, skills, skill);
	else if (isScalar(skills) && skills.value === null)
		edited = insert(profile, lineAfter(profile, endOf(pair.key)), block(skill, '  '));
	else return undefined;

	const { skills: before = [] } = document.toJS() as { skills?: unknown[] | null };
	const result = parseDocument(edited);
	const expected = { ...document.toJS(), skills: [...(before ?? []), skill] };
	const same = result.errors.length === 0 && JSON.stringify(result.toJS()) === JSON.stringify(expected);
	return same ? edited : undefined;
}

function intoBlock(profile: string, skills: YAMLSeq, skill: NewSkill): string {
	const start = skills.range![0];
	const indent = profile.slice(profile.lastIndexOf('\n', start - 1) + 1, start);
	return insert(profile, lineAfter(profile, endOf(skills.items.at(-1))), block(skill, indent));
}

function intoFlow(profile: string, skills: YAMLSeq, skill: NewSkill): string {
	const item = new Document(skill);
	if (isMap(item.contents)) item.contents.flow = true;
	const text = item.toString({ lineWidth: 0 }).trim();
	const last = skills.items.at(-1);
	return last
		? insert(profile, endOf(last), `, ${text}`)
		: insert(profile, profile.indexOf('[', skills.range![0]) + 1, text);
}

function block(skill: NewSkill, indent: string): string {
	return new Document([skill]).toString({ lineWidth: 0 }).replace(/^(?=.)/gm, indent);
}

function endOf(node: unknown): number {
	return (node as { range: [number, number, number] }).range[1];
}

/** Where the line after an offset begins; the offset itself, where it is such a place. */
function lineAfter(text: string, offset: number): number {
	if (text[offset - 1] === '\n') return offset;
	const end = text.indexOf('\n', offset);
	return end < 0 ? text.length : end + 1;
}

function insert(text: string, offset: number, addition: string): string {
	const before = text.slice(0, offset);
	const newline = addition.endsWith('\n') && before !== '' && !before.endsWith('\n') ? '\n' : '';
	return `${before}${newline}${addition}${text.slice(offset)}`;
}
