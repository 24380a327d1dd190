import { decodeSource, source } from '../frontmatter/source.ts';
import { splitFrontmatter } from '../frontmatter/split.ts';
import { parseYaml } from '../frontmatter/yaml.ts';
import { profileFile, readProfile } from '../loader/profile.ts';
import { indexSkills } from '../profile/skills.ts';
import type { ProfileData } from '../schema/profile.ts';
import { identify, sizeLimits, testimonialsFolder } from '../testimonials/place.ts';
import { GitError } from './git.ts';
import { listTree, readBlobs, type TreeEntry } from './git-objects.ts';

/** What the tip of the base says: the rules for a change come from there, never from the change. */
export interface Base {
	profile: ProfileData;
	/** Login of the owner, where the profile tells it. */
	owner?: string;
	/** Ids, names and aliases of the skills that it lists for all to see. */
	skills: readonly string[];
	/** What lies in the folder of testimonials, by path. */
	entries: ReadonlyMap<string, TreeEntry>;
	/** Names of those who have words here. */
	names: readonly { path: string; relayed: boolean; name: string }[];
	/** Accounts that gave the testimonials, by login; null where a record cannot be read. */
	accounts: ReadonlyMap<string, number | null>;
}

const provenanceFolder = 'content/provenance';

/**
 * Reads the tip of the base out of its objects.
 * @throws {GitError} where it has no profile or git fails.
 */
export async function readBase(repo: string, commit: string): Promise<Base> {
	const listed = await listTree(repo, commit, [
		profileFile,
		`${testimonialsFolder}/`,
		`${provenanceFolder}/`,
	]);
	const blobs = listed.filter(({ type, mode }) => type === 'blob' && mode !== '120000');
	const wanted = blobs.filter(({ path, size }) => size !== null && size <= limitOf(path));
	const contents = await readBlobs(
		repo,
		wanted.map(({ oid }) => oid),
	);
	const bytes = new Map(wanted.map(({ path }, index) => [path, contents[index]!]));
	const own = bytes.get(profileFile);
	if (!own)
		throw new GitError(`there is no ${profileFile} on the base`, 'name the branch of the site with --base');
	const { data, rest: profile, readable } = readProfile(own);
	return {
		profile,
		owner: ownerIn(data ?? parseYaml(source(profileFile, String(own)), 0, own.length).data),
		skills: readable ? skillNames(profile) : [],
		entries: new Map(
			listed.flatMap((entry) =>
				entry.path.startsWith(`${testimonialsFolder}/`) ? [[entry.path, entry]] : [],
			),
		),
		names: [...bytes].flatMap(([path, words]) => {
			const place = identify(path);
			const name = 'fault' in place ? undefined : nameIn(path, words);
			return name === undefined || 'fault' in place
				? []
				: [{ path, relayed: place.kind === 'relayed', name }];
		}),
		accounts: new Map(
			listed.flatMap(({ path }) => {
				const login = path.startsWith(`${provenanceFolder}/`) && /([^/]+)\.json$/.exec(path)?.[1];
				return login ? [[login, accountIn(bytes.get(path))]] : [];
			}),
		),
	};
}

/** Files that are larger are not what their place says. */
function limitOf(path: string): number {
	if (path === profileFile) return 1_000_000;
	if (path.startsWith(`${provenanceFolder}/`)) return 200_000;
	return path.endsWith('.md') ? sizeLimits.relayed : 0;
}

/** Also of a profile at fault: who owns a site must not be forgotten for a mistake beside it. */
function ownerIn(profile: unknown): string | undefined {
	const { contribute } = (profile ?? {}) as { contribute?: { owner?: unknown; repository?: unknown } };
	const { owner, repository } = contribute ?? {};
	if (typeof owner === 'string') return owner;
	return typeof repository === 'string' ? repository.split('/')[0] : undefined;
}

function skillNames({ skills = [] }: ProfileData): string[] {
	const { index } = indexSkills(profileFile, skills);
	return index.skills.flatMap(({ id, name, aliases = [], visibility = 'public' }) =>
		visibility === 'public' ? [id, name, ...aliases] : [],
	);
}

function nameIn(path: string, bytes: Uint8Array): string | undefined {
	const { source: words } = decodeSource(path, bytes);
	const { frontmatter } = words ? splitFrontmatter(words) : {};
	if (!words || !frontmatter) return undefined;
	const { data } = parseYaml(words, frontmatter.start, frontmatter.end, { strict: true });
	const { name } = (data ?? {}) as { name?: unknown };
	return typeof name === 'string' && name.trim() !== '' ? name.trim() : undefined;
}

function accountIn(record: Buffer | undefined): number | null {
	if (!record) return null;
	try {
		const { account } = JSON.parse(String(record)) as { account?: unknown };
		return Number.isSafeInteger(account) && Number(account) > 0 ? Number(account) : null;
	} catch {
		return null;
	}
}
