import { rm } from 'node:fs/promises';
import path from 'node:path';
import { tracesOf } from '../contribute/traces.ts';
import { readTestimonials } from '../loader/testimonials.ts';
import { currentDay } from './clock.ts';
import { readInvitations, writeInvitations } from './invitations.ts';
import { siteRoot } from './root.ts';
import { UsageError } from './usage.ts';

/**
 * Removes somebody's words, portrait and record, and what earlier builds keep of them; says what is left elsewhere.
 * @throws {UsageError} where there is nothing of theirs.
 */
export async function forget(who: string, { root: folder }: { root: string }): Promise<void> {
	const root = await siteRoot(folder);
	const name = who.replace(/^@/, '').toLowerCase();
	if (!/^(?:relayed\/)?[\p{L}\p{M}\p{N}_-]+$/u.test(name)) {
		throw new UsageError(
			`\`${who}\` is not a login`,
			'name a login, or relayed/<name> for words that came by mail',
		);
	}
	const { testimonials } = await readTestimonials(root, { today: currentDay(), ownerNames: [] });
	const known = testimonials.find(({ id }) => id === name)?.data.name;
	const { files, caches, mentions } = await tracesOf(root, name, known);
	if (files.length === 0) {
		throw new UsageError(
			`there is nothing by ${name} in content/testimonials/`,
			'name a login, or relayed/<name> for words that came by mail',
		);
	}
	const invitations = await readInvitations(root);
	const asked = invitations.asked.filter((one) => one.name !== known);
	const wasAsked = asked.length < invitations.asked.length;
	if (wasAsked) await writeInvitations(root, { ...invitations, asked });
	for (const trace of [...files, ...caches]) await rm(path.join(root, trace), { recursive: true });
	process.stdout.write(
		[
			...files.map((file) => `${file} removed`),
			...caches.map((folder) => `${folder} removed`),
			...(wasAsked ? ['and that you asked for it, in .bonafides/invitations.json'] : []),
			...(mentions.length === 0
				? []
				: ['', `You name ${known ?? name} yourself:`, ...mentions.map((place) => `  ${place}`)]),
			'',
			'With the next build nothing of it is on the site. Commit and publish that:',
			'  git add --all content',
			'  git commit --message "Remove a testimonial"',
			'  git push',
			'',
			'The history of the repository keeps a copy, and so do clones and forks. To take it out of yours, too, with',
			'git-filter-repo (https://github.com/newren/git-filter-repo), in a fresh clone:',
			`  git filter-repo --invert-paths ${files.map((file) => `--path ${file}`).join(' ')}`,
			'  git push --force --all origin',
			'GitHub keeps pull requests and issues: ask https://support.github.com to remove those that held the words.',
			'',
		].join('\n'),
	);
}
