import { type Answers, pathOf } from './compose.ts';

/** Where the words go. */
export interface Destination {
	/** `owner/name` on GitHub. */
	repository: string;
	branch: string;
}

/** An address of GitHub's that opens with what the peer has written. */
export interface Prefilled {
	href: string;
	/** False where the text is too long for an address: it is to be copied and pasted. */
	complete: boolean;
}

/** The issue form that sites get, `.github/ISSUE_TEMPLATE/testimonial.yml`. */
export const issueTemplate = 'testimonial.yml';

/** Bytes of an address after a second encoding. GitHub refuses more than 8,191, and encodes it again at sign-in. */
const longest = 8000;

/** GitHub's page for a new file, holding the text. Without write access it makes a fork and a pull request. */
export function newFileAddress({ repository, branch }: Destination, login: string, text: string): Prefilled {
	const page = `https://github.com/${repository}/new/${encodePath(branch)}`;
	return fitting(page, { filename: pathOf(login) }, { value: text });
}

/** GitHub's page of the issue form, filled in. Consent cannot be filled in: the peer ticks it there. */
export function issueAddress({ repository }: Destination, answers: Answers): Prefilled {
	const { name, relationship, together = {}, role, skills = [], suggests = [], disclosure, url } = answers;
	const page = `https://github.com/${repository}/issues/new`;
	const fields: Record<IssueField, string | undefined> = {
		name,
		relationship,
		at: together.at,
		from: together.from,
		to: together.to,
		role,
		skills: skills.join(', '),
		suggests: suggests
			.filter(({ skill }) => skill.trim() !== '')
			.map(({ skill, because }) => `${skill}: ${because}`)
			.join('\n'),
		disclosure,
		url,
		lang: answers.lang,
		words: answers.text,
	};
	return fitting(page, { template: issueTemplate }, fields);
}

/** Ids of the fields of the issue form, in its order. `consent` comes last, and is a box to tick. */
export const issueFields = [
	'name',
	'relationship',
	'at',
	'from',
	'to',
	'role',
	'words',
	'skills',
	'suggests',
	'disclosure',
	'url',
	'lang',
] as const;
type IssueField = (typeof issueFields)[number];

type Query = Record<string, string | undefined>;

/** The address with all that there is to say, or with the least, where that is too long. */
function fitting(page: string, least: Query, more: Query): Prefilled {
	const whole = withQuery(page, { ...least, ...more });
	return encodeURIComponent(whole).length <= longest
		? { href: whole, complete: true }
		: { href: withQuery(page, least), complete: false };
}

function withQuery(page: string, query: Query): string {
	const pairs = Object.entries(query).flatMap(([key, value]) =>
		value ? [`${key}=${encodeURIComponent(value.toWellFormed())}`] : [],
	);
	return `${page}?${pairs.join('&')}`;
}

function encodePath(path: string): string {
	return path.split('/').map(encodeURIComponent).join('/');
}
