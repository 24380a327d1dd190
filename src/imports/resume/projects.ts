import { reservedSlugs } from '../../profile/slug.ts';
import { isRecord } from '../is-record.ts';
import { plainToMarkdown } from '../plain.ts';
import { slugGiver } from '../unique-slug.ts';
import { writeEntry } from '../write-yaml.ts';
import type { Field } from './field.ts';
import type { Ledger } from './ledger.ts';
import { filled, paragraphs } from './sections.ts';
import { readTags, type SkillInput } from './skills.ts';

/** A description that is longer, or has paragraphs, opens the body. */
const longestSummary = 300;

/** Reads the projects: a file each. */
export function readProjects(
	ledger: Ledger,
	field: Field | undefined,
	skills: readonly SkillInput[],
): { path: string; text: string }[] {
	const giveSlug = slugGiver(reservedSlugs);
	return ledger.list(field).flatMap((entry) => {
		const titleField = isRecord(entry.value) ? titleOf(ledger, entry) : entry;
		const peeked = ledger.line(titleField, 'content/projects/');
		if (peeked === undefined) return [];
		const path = `content/projects/${giveSlug(peeked, 'project')}.md`;
		ledger.retarget(titleField!, `${path} title`);
		return [{ path, text: readProject(ledger, entry, peeked, path, skills) }];
	});
}

function titleOf(ledger: Ledger, entry: Field): Field | undefined {
	return ledger.get(entry, 'name', 'title') ?? ledger.get(entry, 'entity', 'description', 'summary', 'url');
}

function readProject(
	ledger: Ledger,
	entry: Field,
	title: string,
	path: string,
	skills: readonly SkillInput[],
): string {
	const body = `${path} body`;
	const url = ledger.url(ledger.get(entry, 'url', 'website', 'link', 'homepage', 'demo'), `${path} url`);
	const source = ledger.url(
		ledger.get(entry, 'repository', 'repo', 'github', 'githubUrl', 'source'),
		`${path} repository`,
	);
	const isSource =
		!source &&
		url !== undefined &&
		/^https?:\/\/(?:www\.)?(?:github|gitlab|codeberg|bitbucket)\.(?:com|org)\/[^/]+\/[^/]+/i.test(url);
	const { open: _, ...period } = ledger.period(entry, `${path} `);
	const description = ledger.paragraphs(ledger.get(entry, 'description'), `${path} summary`);
	const summary = ledger.paragraphs(ledger.get(entry, 'summary', 'details'), `${path} summary`);
	const whole = paragraphs(description.text, summary.text);
	const isShort = whole !== undefined && whole.length <= longestSummary && !whole.includes('\n');
	const highlights = ledger.items(ledger.get(entry, 'highlights', 'achievements'), body);
	const tags = ['keywords', 'technologies', 'skills', 'tools', 'stack', 'tags'].map((key) =>
		readTags(ledger, ledger.get(entry, key), skills, { skills: `${path} skills`, others: body }),
	);
	const part = [
		...ledger.texts(ledger.get(entry, 'roles', 'role', 'position'), body),
		ledger.line(ledger.get(entry, 'entity', 'organization', 'client'), body),
		ledger.line(ledger.get(entry, 'type'), body),
	].filter((text) => text !== undefined);
	const own = ledger.markdown(ledger.get(entry, 'body'), body);
	const data = filled({
		title,
		summary: isShort ? whole : undefined,
		url: isSource || url === source ? undefined : url,
		repository: source ?? (isSource ? url : undefined),
		...period,
		skills: [...new Set(tags.flatMap(({ ids }) => ids))],
	});
	const items = [...description.items, ...summary.items, ...highlights];
	const text = paragraphs(
		isShort ? undefined : whole,
		own,
		items.map((item) => `- ${item.replaceAll('\n', '\n  ')}`).join('\n'),
		part.length > 0 ? plainToMarkdown(part.join(' · ')) : undefined,
		plainToMarkdown(tags.flatMap(({ others }) => others).join(' · ')),
	);
	return writeEntry(data, text ? `${text}\n` : '');
}
