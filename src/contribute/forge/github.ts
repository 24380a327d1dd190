import type { z } from 'astro/zod';
import { type Forge, ForgeError } from './forge.ts';
import { issuePayload, keysPayload, pullPayload } from './github-payload.ts';

/** How to reach a repository on GitHub. */
export interface GitHubAccess {
	/** owner/name */
	repository: string;
	/** Address of the API: another one for GitHub Enterprise. */
	api?: string | undefined;
	/** Without one, GitHub answers 60 questions an hour, about public repositories. */
	token?: string | undefined;
	/** Milliseconds to wait for an answer. */
	patience?: number;
}

const pageLength = 100;
const mostPages = 20;

/** GitHub's API, asked without a library. */
export function gitHub({
	repository,
	api = 'https://api.github.com',
	token,
	patience = 15_000,
}: GitHubAccess): Forge {
	const { origin, pathname, protocol, hostname } = addressOf(api);
	const base = `${origin}${pathname.replace(/\/$/, '')}`;
	const own = `/repos/${repository}`;
	const { host } = new URL(base);
	const isPrivate = protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
	const headers = {
		Accept: 'application/vnd.github+json',
		'X-GitHub-Api-Version': '2022-11-28',
		'User-Agent': 'bonafides',
		// A token is a password: it is not sent where others can read it.
		...(token && isPrivate ? { Authorization: `Bearer ${token}` } : {}),
	};

	async function get<Schema extends z.ZodType>(
		path: string,
		what: string,
		schema: Schema,
	): Promise<z.output<Schema>> {
		let response: Response;
		let body: unknown;
		try {
			response = await fetch(`${base}${path}`, { headers, signal: AbortSignal.timeout(patience) });
			body = await response.json().catch((error: unknown) => {
				if (error instanceof SyntaxError) return undefined;
				throw error;
			});
		} catch (error) {
			throw unreachable(host, error);
		}
		if (!response.ok) throw refusal(response, what, repository, token !== undefined);
		const parsed = schema.safeParse(body);
		if (parsed.success) return parsed.data;
		throw new ForgeError(
			'refused',
			`${host} answered about ${what} with something else than GitHub does`,
			'see whether the variable GITHUB_API_URL names the address of an API of GitHub',
		);
	}

	return {
		pull: (number) => get(`${own}/pulls/${number}`, `pull request #${number}`, pullPayload),
		async issue(number) {
			const { isPull, ...issue } = await get(`${own}/issues/${number}`, `issue #${number}`, issuePayload);
			if (!isPull) return issue;
			throw new ForgeError(
				'unknown',
				`#${number} is a pull request, expected an issue`,
				`run \`bonafides accept ${number}\``,
			);
		},
		async *mergedPulls() {
			for (let page = 1; page <= mostPages; page++) {
				const query = `?state=closed&sort=updated&direction=desc&per_page=${pageLength}&page=${page}`;
				const pulls = await get(`${own}/pulls${query}`, 'its pull requests', pullPayload.array());
				yield* pulls.filter(({ state }) => state === 'merged');
				if (pulls.length < pageLength) return;
			}
		},
		signingKeys: (login) =>
			get(`/users/${encodeURIComponent(login)}/ssh_signing_keys`, `keys of @${login}`, keysPayload),
	};
}

function addressOf(api: string): URL {
	if (/^https?:\/\//.test(api) && URL.canParse(api)) return new URL(api);
	throw new ForgeError(
		'unreachable',
		`the variable GITHUB_API_URL is \`${api}\`, expected an address such as https://api.github.com`,
		'correct it, or unset it',
	);
}

function unreachable(host: string, error: unknown): ForgeError {
	const late = error instanceof DOMException && error.name === 'TimeoutError';
	const cause = ((error as Error).cause as NodeJS.ErrnoException | undefined)?.code;
	const why = late ? 'it did not answer in time' : (cause ?? (error as Error).message);
	return new ForgeError(
		'unreachable',
		`${host} cannot be reached: ${why}`,
		'see whether you are online, and try again',
	);
}

function refusal(
	{ status, headers }: Response,
	what: string,
	repository: string,
	known: boolean,
): ForgeError {
	const signIn = known
		? 'see whether the token in GITHUB_TOKEN may read this repository'
		: 'set the variable GITHUB_TOKEN to a token that may read this repository';
	if (status === 429 || (status === 403 && headers.get('x-ratelimit-remaining') === '0')) {
		const reset = Number(headers.get('x-ratelimit-reset'));
		const until = reset > 0 ? ` until ${new Date(reset * 1000).toISOString().slice(11, 16)} UTC` : '';
		return new ForgeError(
			'refused',
			`GitHub answers no more questions from here${until}`,
			known ? 'try again later' : 'try again later, or set the variable GITHUB_TOKEN to a token of yours',
		);
	}
	if (status === 401) {
		return new ForgeError(
			'refused',
			'GitHub does not know the token in GITHUB_TOKEN',
			'make a new one, or unset the variable: a public repository can be read without',
		);
	}
	if (status === 403) return new ForgeError('refused', `GitHub does not let you read ${what}`, signIn);
	if (status === 404) {
		return new ForgeError(
			'unknown',
			`${repository} has no ${what}, or it is private`,
			`see whether the number is right; if the repository is private, ${signIn}`,
		);
	}
	return new ForgeError('refused', `GitHub answered with status ${status}`, 'try again later');
}
