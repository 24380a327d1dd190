import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic, Finding } from '../diagnostics/diagnostic.ts';
import { escapeMarkdown } from '../diagnostics/github.ts';
import { visible } from '../diagnostics/visible.ts';
import { correctedLine } from './corrected-line.ts';
import type { Review } from './review.ts';

const ready: Record<NonNullable<Review['kind']>, string> = {
	new: 'Your testimonial is ready',
	edit: 'Your new version is ready',
	withdraw: 'Your testimonial can be removed',
	portrait: 'Your portrait is ready',
};

/** The verdict in one line, for a terminal. */
export function verdictLine({ verdict, kind, login }: Review): string {
	if (verdict === 'not-a-testimonial')
		return 'Not a testimonial: nothing in content/testimonials/ is touched.';
	const by = `@${visible(login)}`;
	if (verdict === 'refused') return `Refused: this change by ${by} is no testimonial that can be taken yet.`;
	const what = {
		new: 'a new testimonial',
		edit: 'a new version',
		withdraw: 'a withdrawal',
		portrait: 'a portrait',
	};
	return `Accepted: ${kind ? what[kind] : 'a change'} by ${by}.`;
}

/** The findings as diagnostics whose fix ends in the line to paste, where it is known. */
export function diagnosticsOf({ findings, sources }: Review): Diagnostic[] {
	return findings.map((finding) => {
		const corrected = correctedLine(finding, findings, sources);
		const diagnostic = diagnose(finding);
		return corrected === undefined
			? diagnostic
			: { ...diagnostic, fix: `${finding.fix}; the line to paste: ${corrected}` };
	});
}

/** How a peer sent their words. */
export type Way = 'pull request' | 'issue';

const unrelated: Record<Way, string> = {
	'pull request':
		'This pull request touches nothing in `content/testimonials/`, so there is nothing to check here.',
	issue: 'This issue was not written with the form for testimonials, so there is nothing to check here.',
};
const correcting: Record<Way, string> = {
	'pull request':
		'Open your file in this pull request, press the pencil, change what is listed here, and press “Commit changes”.',
	issue:
		'Edit the issue, and change what is listed here. Lines are counted in the file that your answers become.',
};

/** The answer to the author, in Markdown: what is ready, or what to change, one after the other. */
export function formatAnswer(review: Review, way: Way = 'pull request'): string {
	const { verdict, kind, findings, sources } = review;
	if (verdict === 'not-a-testimonial') return `### Not a testimonial\n\n${unrelated[way]}\n`;
	if (verdict === 'accepted') {
		return [
			`### ${kind ? ready[kind] : 'All is ready'}`,
			'',
			'Everything is as it should be, and there is nothing left for you to do. The owner of the site takes it from here.',
			'',
		].join('\n');
	}
	const count = findings.length === 1 ? 'one thing' : `${findings.length} things`;
	return [
		`### Almost there: ${count} to change`,
		'',
		`${correcting[way]} This check then runs again by itself.`,
		'',
		...findings.map((finding, index) => {
			// Nobody can paste a line of the file into the form.
			const corrected = way === 'issue' ? undefined : correctedLine(finding, findings, sources);
			return item(finding, index + 1, corrected);
		}),
		'Nothing is published until the owner of the site accepts it.',
		'',
	].join('\n');
}

function item({ file, range, message, fix }: Finding, number: number, corrected: string | undefined): string {
	const place = [range ? `line ${range.line}` : '', file === null ? '' : `in ${escapeMarkdown(file)}`];
	const where = place.filter(Boolean).join(' ');
	const lead = where === '' ? '' : `**${where.charAt(0).toUpperCase()}${where.slice(1)}:** `;
	const indent = ' '.repeat(`${number}. `.length);
	return [
		`${number}. ${lead}${escapeMarkdown(sentence(message))}`,
		`${indent}What to do: ${escapeMarkdown(sentence(fix))}`,
		...(corrected === undefined ? [] : ['', `${indent}The line to paste:`, '', ...fenced(corrected, indent)]),
		'',
	].join('\n');
}

function sentence(text: string): string {
	return /[.?!]$/.test(text) ? text : `${text}.`;
}

/** A line as it stands, in a fence that nothing in it can close. */
function fenced(line: string, indent: string): string[] {
	const longest = Math.max(2, ...Array.from(line.matchAll(/`+/g), ([run]) => run.length));
	const fence = '`'.repeat(longest + 1);
	return [`${indent}${fence}text`, `${indent}${line.replace(/[\r\n]+/g, ' ')}`, `${indent}${fence}`];
}
