import type { Finding } from '../diagnostics/diagnostic.ts';
import { oversize, type ParsedTestimonial, parseTestimonial } from '../testimonials/parse.ts';
import { misplaced, sizeLimits, testimonialsFolder } from '../testimonials/place.ts';
import { type Author, authorFault } from './author.ts';
import { type Base, readBase } from './base.ts';
import { GitError } from './git.ts';
import { changesBetween } from './git-changes.ts';
import { blobsAt, isCutOff, isShallow, mergeBases, readBlobs } from './git-objects.ts';
import { isElsewhere, judgeSubmission, type Submission, type SubmissionKind } from './submission.ts';

export interface ReviewOptions {
	/** A folder of the repository, which may be bare. */
	repo: string;
	/** Commit at the tip of the branch that the change is for. */
	base: string;
	/** Commit at the tip of the change. */
	head: string;
	author: Author;
	/** Login of the owner, instead of what the base's profile says. */
	owner?: string;
	/** Login of the owner where neither `owner` nor the profile says it. */
	defaultOwner?: string;
	/** YYYY-MM-DD (UTC). */
	today: string;
}

/** What became of a change. It was read as objects of git; nothing of it was checked out or run. */
export interface Review {
	verdict: 'accepted' | 'refused' | 'not-a-testimonial';
	kind: SubmissionKind | null;
	/** Login of the author in lower case. */
	login: string;
	/** The commits that were looked at, and no others. */
	base: string;
	head: string;
	/** Paths that the change touches. */
	files: string[];
	/** Why it was refused; empty otherwise. */
	findings: Finding[];
	/** Texts that findings point into, by path. */
	sources: Map<string, string>;
	/** The words that come or change, and their bytes, where they are accepted. */
	testimonial?: ParsedTestimonial;
	bytes?: Buffer;
	/** The picture that comes or changes, where it is accepted. */
	portrait?: { path: string; bytes: Buffer };
}

/**
 * Judges a peer's change: whether all that it does is to give, change or take back the author's own testimonial.
 * The rules come from the tip of the base; the change is what lies between its beginning and its head.
 * @throws {GitError} where git cannot tell, such as in a clone that lacks the history.
 */
export async function reviewChange(options: ReviewOptions): Promise<Review> {
	const { repo, base: tip, head, author, today } = options;
	const [origins, base] = await Promise.all([beginnings(repo, tip, head), readBase(repo, tip)]);
	const owner = options.owner ?? base.owner ?? options.defaultOwner;
	const review: Review = {
		verdict: 'refused',
		kind: null,
		login: author.login.toLowerCase(),
		base: tip,
		head,
		files: [],
		findings: [],
		sources: new Map(),
	};
	const [origin] = origins;
	if (origin === undefined || origins.length > 1) return { ...review, findings: [unrelated(origins)] };

	const changes = await changesBetween(repo, origin, head);
	review.files = changes.map(({ path }) => path);
	const byOwner = owner !== undefined && review.login === owner.toLowerCase();
	if (isElsewhere(changes, byOwner)) return { ...review, verdict: 'not-a-testimonial' };

	const refusal = authorFault(author, owner);
	const submission = judgeSubmission(changes, author, base);
	const read = await readSubmission(options, submission, { author, base, today });
	const findings = [...(refusal ? [refusal] : []), ...submission.findings, ...read.findings];
	const judged = { ...review, kind: submission.kind, sources: read.sources, findings };
	return findings.length > 0 ? judged : { ...judged, ...read, verdict: 'accepted' };
}

/** Where a change began: one commit, if its history is plain. */
async function beginnings(repo: string, tip: string, head: string): Promise<string[]> {
	const [origins, shallow] = await Promise.all([mergeBases(repo, tip, head), isShallow(repo)]);
	if (!shallow || !(await isCutOff(repo, [tip, head], origins))) return origins;
	throw new GitError(
		'this clone holds only a part of the history, so nobody can tell where the change began',
		'run `git fetch --unshallow`, or set `fetch-depth: 0` where the workflow checks out',
	);
}

function unrelated(origins: readonly string[]): Finding {
	return {
		code: 'unrelated-history',
		file: null,
		message:
			origins.length === 0
				? 'the branch has no history in common with the site'
				: `the branch has ${origins.length} beginnings on the site, expected one`,
		fix: 'start a new branch from the site as it is now, and add your file there',
	};
}

interface Surroundings {
	author: Author;
	base: Base;
	today: string;
}

type Read = Pick<Review, 'findings' | 'sources' | 'testimonial' | 'bytes' | 'portrait'>;

/** Reads what comes, after its size is known to be in bounds. */
async function readSubmission(
	{ repo, head }: Pick<ReviewOptions, 'repo' | 'head'>,
	{ words, portrait }: Submission,
	surroundings: Surroundings,
): Promise<Read> {
	const read: Read = { findings: [], sources: new Map() };
	const coming = [words, portrait?.change].flatMap((change) => (change?.after ? [change] : []));
	const named = coming.map(({ path, after }) => ({ path, oid: after!.oid }));
	const stored = await blobsAt(repo, head, named);
	const small: { path: string; oid: string }[] = [];
	for (const [index, { path, after }] of coming.entries()) {
		const { oid, size } = stored[index] ?? {};
		const isWords = path === words?.path;
		// In a forged tree a name can hold a slash: git finds nothing, or something else, where the path seems to lead.
		if (oid === undefined || size === undefined || oid !== after?.oid)
			read.findings.push(misplaced(path, 'cannot be found under this name'));
		else if (size <= (isWords ? sizeLimits.submitted : sizeLimits.portrait)) small.push({ path, oid });
		else read.findings.push(isWords ? oversize({ ...ownFile(surroundings), path }, size) : heavy(path, size));
	}
	const contents = await readBlobs(
		repo,
		small.map(({ oid }) => oid),
	);
	for (const [index, { path }] of small.entries()) {
		const bytes = contents[index]!;
		if (path === words?.path) {
			read.sources.set(path, String(bytes).replace(/^\uFEFF/, ''));
			const { testimonial, findings } = judgeWords(path, bytes, surroundings);
			read.findings.push(...findings);
			if (testimonial) Object.assign(read, { testimonial, bytes });
		} else if (portrait) {
			const { portraitFault } = await import('../images/portrait.ts');
			const fault = await portraitFault(bytes, portrait.file.format);
			if (fault) read.findings.push({ code: 'testimonial-portrait', file: path, ...fault });
			else read.portrait = { path, bytes };
		}
	}
	return read;
}

function heavy(file: string, size: number): Finding {
	return {
		code: 'testimonial-portrait',
		file,
		message: `the picture has ${size.toLocaleString('en')} bytes, expected at most ${sizeLimits.portrait.toLocaleString('en')}`,
		fix: 'make it smaller: 800 × 800 pixels are plenty',
	};
}

/** Where the author's words belong. A file under another name is read as if it stood there, to tell all faults. */
function ownFile({ author }: Pick<Surroundings, 'author'>) {
	const login = author.login.toLowerCase();
	return { path: `${testimonialsFolder}/${login}.md`, kind: 'submitted' as const, id: login, login };
}

function judgeWords(
	path: string,
	bytes: Buffer,
	{ author, base: { profile, names, skills }, today }: Surroundings,
): { testimonial?: ParsedTestimonial; findings: Finding[] } {
	const file = ownFile({ author }).path;
	const others = names.filter((known) => known.path !== file);
	const { testimonial, findings } = parseTestimonial(bytes, {
		file,
		today,
		ownerNames: [profile.name, profile.alternateName ?? []].flat(),
		otherNames: others.flatMap(({ relayed, name }) => (relayed ? [] : [name])),
		relayedNames: others.flatMap(({ relayed, name }) => (relayed ? [name] : [])),
		skills,
		lang: profile.lang,
	});
	return { testimonial, findings: findings.map((finding) => ({ ...finding, file: path })) };
}
