import type { Finding } from '../diagnostics/diagnostic.ts';
import { salvage } from '../frontmatter/salvage.ts';
import { decodeSource, type Source } from '../frontmatter/source.ts';
import { validate } from '../frontmatter/validate.ts';
import { parseYaml, type YamlDocument } from '../frontmatter/yaml.ts';
import { type ProfileData, profileSchema } from '../schema/profile.ts';

export const profileFile = 'content/profile.yaml';

/** To go on with where the profile does not say even this. */
const least: ProfileData = { name: 'Unnamed' };

/** What `content/profile.yaml` says. */
export interface ReadProfile {
	/** Undefined where the profile is at fault. */
	data?: ProfileData;
	/** What can be saved of a profile at fault, to find faults between files. */
	rest: ProfileData;
	/** False where nobody knows which skills it lists. */
	readable: boolean;
	findings: Finding[];
}

/** What is known of a profile that is not there. */
export const noProfile: ReadProfile = { rest: least, readable: false, findings: [] };

/** Reads the profile; every fault in it is a finding. */
export function readProfile(bytes: Uint8Array): ReadProfile {
	const { source, findings: encoding } = decodeSource(profileFile, bytes);
	if (!source) return { ...noProfile, findings: encoding };
	const document = parseYaml(source, 0, source.text.length);
	const { data, findings } = validate(profileSchema, document);
	if (data) return { data, rest: data, readable: true, findings };
	const rest = salvage(profileSchema, document, least).data ?? least;
	return {
		rest: { ...rest, skills: [...(rest.skills ?? []), ...unsaved(rest, document.data)] },
		readable: document.data !== undefined,
		findings,
	};
}

/** The profile without its parts at fault, to find places in it. */
export function profileDocument(source: Source): YamlDocument {
	return salvage(profileSchema, parseYaml(source, 0, source.text.length), least).document;
}

/** Names of skills that could not be saved: who refers to them makes no second fault of the first. */
function unsaved({ skills = [] }: ProfileData, data: unknown): { name: string }[] {
	const known = new Set(
		skills.flatMap(({ id = '', name, aliases = [] }) => [id, name, ...aliases].map(fold)),
	);
	const names = textsIn((data as { skills?: unknown } | undefined)?.skills);
	return [...new Map(names.map((name) => [fold(name), name]))].flatMap(([folded, name]) =>
		folded === '' || known.has(folded) ? [] : [{ name }],
	);
}

function fold(name: string): string {
	return name.trim().toLowerCase();
}

function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
