import type { Code } from '../diagnostics/catalogue.ts';
import type { Finding } from '../diagnostics/diagnostic.ts';
import { identify, identifyPortrait, type PortraitFile, testimonialsFolder } from '../testimonials/place.ts';
import type { Author } from './author.ts';
import type { Base } from './base.ts';
import type { Change } from './git-changes.ts';
import { territoryOf } from './territory.ts';

/** What a change is for: words that come, change or go, or a portrait alone. */
export type SubmissionKind = 'new' | 'edit' | 'withdraw' | 'portrait';

/** A change as its paths and modes tell: no blob has been read yet. */
export interface Submission {
	kind: SubmissionKind | null;
	findings: Finding[];
	/** What is worth reading, where the change is small enough to be one testimonial. */
	words?: Change;
	portrait?: { change: Change; file: PortraitFile };
}

const mostFiles = 2;
const plainFile = '100644';
const pictures = /\.(?:jpe?g|png|webp|gif|svg|avif|bmp|tiff?|heic)$/i;

/** True where a change has nothing to do with testimonials. Records of provenance are written by the owner alone. */
export function isElsewhere(changes: readonly Change[], byOwner: boolean): boolean {
	return changes.every(({ path }) => {
		const territory = territoryOf(path);
		return territory === 'elsewhere' || (byOwner && territory === 'provenance');
	});
}

/** Judges which files a change touches, and in which way. */
export function judgeSubmission(changes: readonly Change[], author: Author, base: Base): Submission {
	const login = author.login.toLowerCase();
	const inside = changes.filter(({ path }) => territoryOf(path) === 'testimonials');
	const small = changes.length <= mostFiles;
	const findings = [...mixture(changes), ...crowd(inside, login)];
	const stale = inside.filter((change) => hasMoved(change, base)).slice(0, mostFiles);
	findings.push(...stale.map(staleChange));
	for (const change of inside.slice(0, mostFiles)) findings.push(...fileFaults(change, author, base));

	// Git is asked for one path a line, so a name with a line break is not read.
	const texts = inside.filter(({ path }) => !pictures.test(path) && !/\p{Cc}/u.test(path));
	const words = texts.length === 1 ? texts[0] : undefined;
	const portraits = inside.flatMap((change) => {
		const file = identifyPortrait(change.path);
		return file?.login === login ? [{ change, file }] : [];
	});
	if (small) findings.push(...portraitFaults(portraits, words, login, base));
	return {
		kind: kindOf(inside, words),
		findings,
		...(small && words?.after?.mode === plainFile && { words }),
		...(small && { portrait: portraits.find(({ change }) => change.after?.mode === plainFile) }),
	};
}

function kindOf(inside: readonly Change[], words: Change | undefined): SubmissionKind | null {
	if (words) return !words.before ? 'new' : words.after ? 'edit' : 'withdraw';
	return inside.length > 0 && inside.every(({ path }) => identifyPortrait(path)) ? 'portrait' : null;
}

/** Everything beside the folder: one finding, at its first path. */
function mixture(changes: readonly Change[]): Finding[] {
	const findings: Finding[] = [];
	const {
		disguised: [disguised] = [],
		provenance: records = [],
		elsewhere = [],
	} = Object.groupBy(changes, ({ path }) => territoryOf(path));
	if (disguised) {
		findings.push(
			finding(
				'testimonial-file',
				disguised.path,
				`\`${disguised.path}\` can be taken for something in ${testimonialsFolder}/`,
				`put testimonials into ${testimonialsFolder}/, in lower case, and remove this`,
			),
		);
	}
	const rest = [...records, ...elsewhere];
	const [first] = rest;
	if (first) {
		findings.push(
			finding(
				'mixed-change',
				first.path,
				records.length > 0
					? `\`${first.path}\` is written when a testimonial is accepted, never by its author`
					: `the change also touches ${listed(rest.map(({ path }) => path))}, expected nothing outside of ${testimonialsFolder}/`,
				'undo all other changes in this pull request; they can have one of their own',
			),
		);
	}
	return findings;
}

function crowd(inside: readonly Change[], login: string): Finding[] {
	const paths = inside.map(({ path }) => path);
	const seen = new Set<string>();
	const twice = paths.find((path) => seen.size === seen.add(path).size);
	if (twice !== undefined)
		return [
			finding('testimonial-file', twice, `\`${twice}\` stands twice in one folder`, 'make a new branch'),
		];
	if (inside.length <= mostFiles) return [];
	return [
		finding(
			'too-many-files',
			paths[0]!,
			`the change touches ${inside.length.toLocaleString('en')} files in ${testimonialsFolder}/, expected at most a text and a portrait`,
			`change only ${testimonialsFolder}/${login}.md and your portrait beside it`,
		),
	];
}

/** What is wrong with one file in the folder: its name, its kind, whose it is. */
function fileFaults({ path, before, after }: Change, author: Author, base: Base): Finding[] {
	const login = author.login.toLowerCase();
	const picture = identifyPortrait(path);
	const place = picture ?? identify(path);
	const own = `${testimonialsFolder}/${login}.md`;
	if ('fault' in place || 'slug' in place) {
		const fix = before
			? 'undo the change to this file'
			: pictures.test(path)
				? `save the picture as ${testimonialsFolder}/${login}.jpg, .png or .webp`
				: `rename it to ${own}`;
		const message =
			'fault' in place ? place.fault.message : 'words in `relayed/` are added by the owner of the site';
		return [finding('testimonial-file', path, message, fix)];
	}
	const findings: Finding[] = [];
	if (after && after.mode !== plainFile) {
		findings.push(
			finding(
				'testimonial-file',
				path,
				`\`${path}\` is ${kinds[after.mode] ?? `stored with mode ${after.mode}`}, expected a plain file`,
				after.mode === '100755' ? `run \`git update-index --chmod=-x ${path}\`` : 'put the file itself here',
			),
		);
	}
	if (after && !before) {
		const other = [...base.entries.keys()].find((known) => known !== path && fold(known) === fold(path));
		if (other !== undefined) {
			findings.push(
				finding(
					'testimonial-file',
					path,
					`\`${path}\` and \`${other}\` are one file on many computers`,
					'ask the owner of the site to remove the other one',
				),
			);
		}
	}
	const account = base.accounts.get(place.login);
	if (place.login !== login) {
		// Whoever was renamed may still take back what they said.
		if (after || account !== author.id) findings.push(foreignFile(path, picture ? 'picture' : 'text', login));
	} else if (account !== undefined && account !== author.id) {
		findings.push(
			finding(
				'foreign-account',
				path,
				account === null
					? `content/provenance/${login}.json does not say which account gave this testimonial`
					: `@${login} was another account when this testimonial was given`,
				'ask the owner of the site, who can remove the earlier one with `bonafides forget`',
			),
		);
	}
	return findings;
}

const kinds: Record<string, string> = {
	'100755': 'marked as a program',
	'120000': 'a symbolic link',
	'160000': 'a submodule',
};

function foreignFile(path: string, what: string, login: string): Finding {
	const ending = path.slice(path.lastIndexOf('.'));
	return finding(
		'foreign-file',
		path,
		`\`${path}\` is somebody else's ${what}: yours is named after your login, @${login}`,
		`name your own ${what} ${testimonialsFolder}/${login}${ending}, and leave this one as it was`,
	);
}

function portraitFaults(
	portraits: readonly { change: Change; file: PortraitFile }[],
	words: Change | undefined,
	login: string,
	base: Base,
): Finding[] {
	const added = portraits.filter(({ change }) => change.after);
	const [first] = added;
	if (!first) return [];
	const own = `${testimonialsFolder}/${login}.md`;
	const hasWords = words?.path === own ? words.after !== null : base.entries.has(own) || words?.after;
	if (!hasWords) {
		const fix = `add ${own}, or leave out the picture`;
		return [
			finding('testimonial-portrait', first.file.path, 'the portrait has no testimonial beside it', fix),
		];
	}
	const touched = new Set(portraits.map(({ file }) => file.path));
	const others = [...base.entries.keys()].filter(
		(path) => !touched.has(path) && identifyPortrait(path)?.login === login,
	);
	const second = others[0] ?? added[1]?.file.path;
	if (second === undefined) return [];
	return [
		finding(
			'testimonial-portrait',
			first.file.path,
			`there would be two portraits, \`${first.file.path}\` and \`${second}\`, expected one`,
			'delete one of them',
		),
	];
}

/** True where the base has another file than the one that the change began with. */
function hasMoved({ path, before }: Change, { entries }: Base): boolean {
	const now = entries.get(path);
	return now?.oid !== before?.oid || now?.mode !== before?.mode;
}

function staleChange({ path }: Change): Finding {
	return finding(
		'stale-change',
		path,
		`\`${path}\` has changed on the site since this change was begun`,
		'press “Update branch” in the pull request, or start again from the file as it is now',
	);
}

function finding(code: Code, file: string, message: string, fix: string): Finding {
	return { code, file, message, fix };
}

function fold(path: string): string {
	return path.normalize('NFKC').toLowerCase();
}

function listed(paths: readonly string[]): string {
	const shown = paths.slice(0, 5).map((path) => `\`${path}\``);
	const more = paths.length - shown.length;
	return more > 0 ? `${shown.join(', ')} and ${more.toLocaleString('en')} more` : shown.join(', ');
}
