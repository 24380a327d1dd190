import { parseCommit } from '../provenance/commit.ts';
import type { Contribution } from '../provenance/record.ts';
import type { Forge } from './forge/forge.ts';

/**
 * The keys that an account lists today, where its commit is signed by a key of its own. GitHub's signatures need none,
 * so nobody is asked for them.
 */
export async function listedKeys(
	commit: Uint8Array | undefined,
	login: string,
	{ forge, today }: { forge: Pick<Forge, 'signingKeys'> | undefined; today: string },
): Promise<Contribution['ssh']> {
	const signature = commit && parseCommit(commit)?.signature;
	if (!forge || !signature?.startsWith('-----BEGIN SSH SIGNATURE-----')) return undefined;
	return { keys: await forge.signingKeys(login), recorded: today };
}
