import type { Answers } from './compose.ts';
import { issueFields } from './prefilled.ts';

type Field = (typeof issueFields)[number] | 'consent';

/** The questions of `.github/ISSUE_TEMPLATE/testimonial.yml`, in its order: GitHub writes them into the issue. */
export const issueLabels: Readonly<Record<Field, string>> = {
	name: 'Your name',
	relationship: 'You were their',
	at: 'Where you worked together',
	from: 'Since when',
	to: 'Until when',
	role: 'What you do now',
	words: 'Your words',
	skills: 'Skills that your words are about',
	suggests: 'Skills that the site should list',
	disclosure: 'Anything a reader should know',
	url: 'A page of yours',
	lang: 'Language of your words',
	consent: 'Consent',
};

/** The one question of `.github/ISSUE_TEMPLATE/withdraw-testimonial.yml`. */
export const withdrawLabel = 'Withdraw';

/** What an issue asks for. */
export type IssueRequest =
	| { kind: 'words'; answers: Answers }
	| { kind: 'withdraw' }
	/** It looks like one of the forms, and nobody can tell where each answer begins. */
	| { kind: 'unclear'; question: string }
	| { kind: 'other' };

/** Reads what GitHub made of an issue form: each question as a heading, and below it the answer. */
export function readIssueForm(body: string, { login, date }: { login: string; date: string }): IssueRequest {
	const lines = body.replace(/\r\n?/g, '\n').split('\n');
	const labels = [...issueFields, 'consent' as const].map((field) => issueLabels[field]);
	const known = new Set([...labels, withdrawLabel]);
	const headings = lines.flatMap((line, at) => {
		const label = line.startsWith('### ') ? line.slice(4).trim() : '';
		return known.has(label) ? [{ label, at }] : [];
	});
	const answerTo = (label: string): string => {
		const index = headings.findIndex((heading) => heading.label === label);
		const answer = lines.slice(headings[index]!.at + 1, headings[index + 1]?.at).join('\n');
		return answer.trim() === '_No response_' ? '' : answer.trim();
	};

	const [first] = headings;
	if (!first) return { kind: 'other' };
	if (first.label === withdrawLabel && headings.length === 1) {
		return isTicked(answerTo(withdrawLabel)) ? { kind: 'withdraw' } : { kind: 'other' };
	}
	const found = headings.map(({ label }) => label);
	const unclear =
		found.find((label, index) => found.indexOf(label) < index) ??
		labels.find((label, index) => found[index] !== label) ??
		found[labels.length];
	if (unclear !== undefined) return { kind: 'unclear', question: unclear };

	const answer = (field: Field) => answerTo(issueLabels[field]);
	return {
		kind: 'words',
		answers: {
			name: answer('name'),
			github: login,
			relationship: answer('relationship'),
			together: { at: answer('at'), from: answer('from'), to: answer('to') },
			role: answer('role'),
			text: answer('words'),
			skills: answer('skills').split(/[,;\n]/),
			suggests: answer('suggests').split('\n').map(suggestion),
			disclosure: answer('disclosure'),
			url: answer('url'),
			lang: answer('lang'),
			date,
			consent: isTicked(answer('consent')),
		},
	};
}

function suggestion(line: string): { skill: string; because: string } {
	const [skill = '', ...because] = line.replace(/^\s*[-*]\s+/, '').split(':');
	return { skill: skill.trim(), because: because.join(':').trim() };
}

function isTicked(answer: string): boolean {
	return /^- \[x\] /i.test(answer);
}
