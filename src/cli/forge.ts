import type { Forge } from '../contribute/forge/forge.ts';
import { gitHub } from '../contribute/forge/github.ts';

/** The forge that keeps a repository: GitHub, at the address and with the token of the environment. */
export function forgeOf(repository: string): Forge {
	const { GITHUB_API_URL: api, GITHUB_TOKEN: token } = process.env;
	return gitHub({ repository, api: api || undefined, token: token || undefined });
}
