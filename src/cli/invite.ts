import { type Invitation, invitationAddress } from '../contribute/invitation.ts';
import { remindersOf } from '../contribute/reminders.ts';
import { type CheckResult, checkSite } from '../loader/check.ts';
import { indexSkills } from '../profile/skills.ts';
import { isWebAddress } from '../schema/address.ts';
import { isLanguageTag } from '../schema/language.ts';
import { relationships, testimonialLimits } from '../schema/testimonial.ts';
import { lookAlike } from '../testimonials/look-alike.ts';
import { words as wordsOf } from '../words/words.ts';
import { currentDay } from './clock.ts';
import { type Asked, readInvitations, writeInvitations } from './invitations.ts';
import { siteRoot } from './root.ts';
import { UsageError } from './usage.ts';

/** Options as typed. */
export interface InviteOptions {
	name?: string;
	relationship?: string;
	skills?: string;
	lang?: string;
	url?: string;
	list?: boolean;
	root: string;
}

/**
 * Prints a letter to a peer and keeps that they were asked, or prints who was asked before.
 * @throws {UsageError} where an option makes no sense, or the site has no form.
 */
export async function invite({ root, url, list, ...given }: InviteOptions): Promise<void> {
	const folder = await siteRoot(root);
	const known = await readInvitations(folder);
	const today = currentDay();
	const content = await checkSite(folder, { today });
	if (list) return print(listOf(known.asked, content));

	if (!content.site.contribution) {
		throw new UsageError(
			'the profile does not say where people send their words, so the site has no form',
			'add `contribute: { repository: you/site }` to content/profile.yaml',
		);
	}
	const invitation = readOptions(given, content);
	const form = url === undefined ? known.form : formAddress(url);
	if (form === undefined) {
		throw new UsageError(
			'the address of the site is not known yet',
			'name it once, as in --url https://ada.example; it is kept for the next letters',
		);
	}
	const others = known.asked.filter(({ name }) => name !== invitation.name);
	await writeInvitations(folder, { form, asked: [...others, { ...invitation, on: today }] });
	print(letter(invitation, form, content));
}

function print(text: string): void {
	process.stdout.write(text);
}

function readOptions(
	{ name = '', relationship, skills = '', lang }: Omit<InviteOptions, 'root'>,
	{ site, loaded: { draft } }: CheckResult,
): Invitation & { name: string } {
	if (name.trim() === '') throw new UsageError('--name is missing', 'say whom to ask: --name "Grace Hopper"');
	if (name.trim().length > testimonialLimits.name) {
		throw new UsageError(`--name is longer than ${testimonialLimits.name} characters`);
	}
	const known = relationships.find((one) => one === relationship);
	if (relationship !== undefined && !known) {
		throw new UsageError(
			`--relationship is \`${relationship}\`, expected one of ${relationships.join(', ')}`,
		);
	}
	if (lang !== undefined && !isLanguageTag(lang)) {
		throw new UsageError(`--lang is \`${lang}\`, expected a language tag such as en, de or pt-BR`);
	}
	const { index } = indexSkills(draft.profile.file, draft.profile.data.skills ?? []);
	const ids = skills
		.split(',')
		.map((skill) => skill.trim())
		.filter(Boolean)
		.map((skill) => {
			const listed = site.skills.map(({ id }) => id);
			const found = index.find(skill);
			if (found && listed.includes(found.id)) return found.id;
			const expected = listed.length > 0 ? `, expected of ${listed.join(', ')}` : '';
			throw new UsageError(`\`${skill}\` is not a skill of the profile${expected}`);
		});
	if (ids.length > testimonialLimits.skills) {
		throw new UsageError(`there are ${ids.length} skills, expected at most ${testimonialLimits.skills}`);
	}
	return { name: name.trim(), relationship: known, ...(ids.length > 0 ? { skills: ids } : {}), lang };
}

/** The address of the form, for the address of a site or of the form itself. */
function formAddress(url: string): string {
	if (!isWebAddress(url)) {
		throw new UsageError(`--url is \`${url}\`, expected a whole address such as https://ada.example`);
	}
	const { origin, pathname } = new URL(url);
	return origin + (/\/vouch\/?$/.test(pathname) ? pathname : `${pathname.replace(/\/$/, '')}/vouch/`);
}

function letter(
	invitation: Invitation & { name: string },
	form: string,
	{ site, loaded: { draft } }: CheckResult,
): string {
	const words = wordsOf(invitation.lang ?? site.lang);
	const { invitation: say } = words;
	const skills = site.skills.filter(({ id }) => invitation.skills?.includes(id)).map(({ name }) => name);
	const reminders = remindersOf(site, invitation).map(({ title, from, to, detail }) =>
		say.reminder(title, words.years(from, to), detail),
	);
	return [
		say.greeting(invitation.name),
		[say.request, ...(skills.length > 0 ? [say.skills(skills)] : [])].join(' '),
		...(reminders.length > 0 ? [[say.reminders, ...reminders].join('\n')] : []),
		`${say.link}\n${invitationAddress(form, invitation)}`,
		say.freedom,
		`${say.closing}\n${draft.profile.data.name}\n`,
	].join('\n\n');
}

/** Whoever was asked, and whether words under a name like theirs have come. */
function listOf(asked: readonly Asked[], { loaded: { draft } }: CheckResult): string {
	if (asked.length === 0) return 'Nobody has been asked yet.\n';
	const width = Math.max(...asked.map(({ name }) => name.length));
	const rows = asked.map(({ name, on }) => {
		const answer = draft.testimonials.find(({ data }) => lookAlike(data.name, name));
		return `${name.padEnd(width)}  asked ${on}  ${answer ? `answered: ${answer.file}` : 'no answer yet'}`;
	});
	return `${rows.join('\n')}\n`;
}
