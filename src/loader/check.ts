import { stat } from 'node:fs/promises';
import path from 'node:path';
import { compareDiagnostics, diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic, Finding } from '../diagnostics/diagnostic.ts';
import { imageFault } from '../images/fault.ts';
import type { Reference } from '../markdown/inspect.ts';
import { assemble } from '../profile/assemble.ts';
import { isPrivate } from '../profile/published.ts';
import type { Site } from '../profile/site.ts';
import { advise } from '../rules/editorial/advise.ts';
import { permalinkOf } from './links.ts';
import { type LoadedContent, type ReadOptions, readContent } from './read.ts';
import { linkNames, targetOf } from './references.ts';
import { locate, type Sources, sourceReader, textsOf } from './sources.ts';

export interface CheckResult {
	/** All faults of all files, in order. */
	diagnostics: Diagnostic[];
	counts: { files: number };
	/** Texts of the files that diagnostics speak of, by file, for code frames. */
	sources: Map<string, string>;
	loaded: LoadedContent;
	/** What can be assembled of the content, with addresses at the root of a host. */
	site: Site;
}

/** Finds every fault in a site's content: in single files, between files, and in what they point to. */
export async function checkSite(root: string, options: ReadOptions): Promise<CheckResult> {
	const loaded = await readContent(root, options);
	const sources = sourceReader(root);
	const findings: Finding[] = [];
	const { today } = options;
	const { site, problems } = assemble(loaded.draft, { today, base: '/', trailingSlash: 'ignore' });
	for (const problem of problems) {
		const aboutSkills = problem.code === 'unknown-skill' || problem.code === 'testimonial-skill';
		if (loaded.knowsSkills || !aboutSkills) findings.push(await locate(problem, sources));
	}
	findings.push(...(await checkImages(root, loaded, sources)));
	findings.push(...(await checkReferences(root, loaded, sources)));
	if (loaded.content) {
		const whole = [...loaded.diagnostics, ...findings.map(diagnose)].every(
			({ severity }) => severity === 'warning',
		);
		const material = { content: loaded.draft, site, today };
		for (const problem of advise(material, whole ? 'everything' : 'profile'))
			findings.push(await locate(problem, sources));
	}

	const diagnostics = [...loaded.diagnostics, ...findings.map(diagnose)].sort(compareDiagnostics);
	return {
		diagnostics,
		counts: { files: loaded.files },
		sources: await textsOf(diagnostics, sources),
		loaded,
		site,
	};
}

/** Pictures that frontmatter and profile name. */
async function checkImages(root: string, { draft }: LoadedContent, sources: Sources): Promise<Finding[]> {
	const named: { file: string; at: PropertyKey[]; src: string }[] = [];
	const { profile, posts, projects } = draft;
	if (profile.data.portrait !== undefined)
		named.push({ file: profile.file, at: ['portrait'], src: profile.data.portrait });
	for (const { file, data } of [...posts, ...projects]) {
		if (typeof data.image === 'string') named.push({ file, at: ['image'], src: data.image });
		else if (data.image) named.push({ file, at: ['image', 'src'], src: data.image.src });
	}
	const findings: Finding[] = [];
	for (const { file, at, src } of named) {
		const fault = await faultOfImage(root, src, file, false);
		if (fault) findings.push(await locate({ ...fault, file, path: at }, sources));
	}
	return findings;
}

/** Links and pictures in bodies. */
async function checkReferences(
	root: string,
	{ entries }: LoadedContent,
	sources: Sources,
): Promise<Finding[]> {
	const names = linkNames(entries.map(({ file }) => file));
	const secrets = privatePages(entries);
	const findings: Finding[] = [];
	for (const { file, read } of entries) {
		for (const reference of read.facts?.references ?? []) {
			const fault =
				(await faultOfReference(root, reference, file, names)) ??
				(secrets.has(file) ? null : faultOfSecret(reference, file, names, secrets));
			if (!fault) continue;
			findings.push({
				...fault,
				file,
				range: (await sources(file))?.rangeAt(reference.start, reference.end),
			});
		}
		for (const { name, start, end } of read.facts?.components ?? []) {
			findings.push({
				code: 'unknown-component',
				file,
				range: (await sources(file))?.rangeAt(start, end),
				message: `\`<${name}>\` is not a component that this file imports or defines`,
				fix: `import it at the top: \`import ${name} from '…'\`, or remove the tag`,
			});
		}
	}
	return findings;
}

type Fault = Pick<Finding, 'code' | 'message' | 'fix'>;

async function faultOfReference(
	root: string,
	reference: Reference,
	file: string,
	names: ReadonlyMap<string, string>,
): Promise<Fault | null> {
	if (reference.kind === 'import') return faultOfImport(root, reference, file);
	if (reference.kind !== 'link') {
		const target = targetOf(reference, file);
		if (target.kind === 'foreign') {
			return {
				code: 'remote-content',
				message: `this would be loaded from another host (${reference.url}); the page shows a link to it instead`,
				fix:
					reference.kind === 'image'
						? 'download the picture and put it beside the file'
						: 'write a link yourself, or leave it at that',
			};
		}
		return reference.kind === 'image' ? faultOfImage(root, reference.url, file, true) : null;
	}
	const target = targetOf(reference, file);
	if (target.kind !== 'file' || names.has(target.file) || names.has(target.file.replace(/\/$/, '')))
		return null;
	const extension = path.posix.extname(target.file);
	if (!target.isPage && !/^\.[a-z][a-z\d]{1,4}$/i.test(extension)) return null;
	const exists = await isFile(path.join(root, target.file));
	if (exists && !target.isPage) {
		return {
			code: 'broken-link',
			message: `\`${reference.url}\` exists, but a file beside a text is not published`,
			fix: `move it into public/ and link it as /${path.posix.basename(target.file)}`,
		};
	}
	return {
		code: 'broken-link',
		message: `\`${reference.url}\` leads to ${target.file}, which ${exists ? 'is not a page of this site' : 'does not exist'}`,
		fix: 'correct the path, which is relative to this file',
	};
}

/** The files of private entries, each with the path that its page would have. */
function privatePages(entries: LoadedContent['entries']): Map<string, string> {
	const hidden = entries.filter(({ read }) => isPrivate(read.data ?? read.rest));
	return new Map(hidden.map(({ file }) => [file, permalinkOf(file) ?? '']));
}

/** What is shown cannot lead to what is not. */
function faultOfSecret(
	{ kind, url }: Reference,
	file: string,
	names: ReadonlyMap<string, string>,
	secrets: ReadonlyMap<string, string>,
): Fault | null {
	const target = targetOf({ url }, file);
	if (kind !== 'link' || (target.kind !== 'file' && target.kind !== 'site')) return null;
	const secret =
		target.kind === 'file'
			? (names.get(target.file) ?? names.get(target.file.replace(/\/$/, '')))
			: [...secrets].find(([, path]) => path === `${target.path.replace(/\/$/, '')}/`)?.[0];
	if (secret === undefined || !secrets.has(secret)) return null;
	return {
		code: 'private-link',
		message: `\`${url}\` leads to ${secret}, which is private and has no page`,
		fix: `remove the link, or write \`visibility: unlisted\` in ${secret}`,
	};
}

/** What the bundler tries where an import names no extension. */
const moduleExtensions = [
	'',
	'.mjs',
	'.js',
	'.mts',
	'.ts',
	'.jsx',
	'.tsx',
	'.json',
	'/index.js',
	'/index.ts',
];

async function faultOfImport(root: string, { url }: Reference, file: string): Promise<Fault | null> {
	// What is not a path is a package, or a name that the site's own config explains.
	if (!/^\.{0,2}\//.test(url)) return null;
	const target = targetOf({ url }, file);
	const relative = target.kind === 'file' ? target.file : target.kind === 'site' ? target.path : '';
	for (const extension of moduleExtensions) {
		if (await isFile(path.join(root, relative + extension))) return null;
	}
	return {
		code: 'missing-import',
		message: `\`${url}\` leads to ${relative.replace(/^\//, '')}, which does not exist`,
		fix: 'correct the path, which is relative to this file, or remove the import',
	};
}

async function faultOfImage(root: string, src: string, file: string, rooted: boolean): Promise<Fault | null> {
	const target = targetOf({ url: src }, file);
	if (target.kind === 'elsewhere') return null;
	if (target.kind === 'foreign' || (target.kind === 'site' && !rooted)) {
		return {
			code: 'missing-image',
			message: `\`${src}\` is not a path relative to this file`,
			fix: 'put the picture beside this file and write ./name.jpg',
		};
	}
	const relative = target.kind === 'site' ? `public${target.path}` : target.file;
	if (target.kind === 'file' && !relative.startsWith('content/')) {
		return {
			code: 'unsafe-path',
			message: `\`${src}\` leads out of content/`,
			fix: 'copy the picture into content/, beside this file',
		};
	}
	const absolute = path.join(root, relative);
	if (!(await isFile(absolute))) {
		return {
			code: 'missing-image',
			message: `\`${src}\` leads to ${relative}, which does not exist`,
			fix: 'put the picture there, or correct the path',
		};
	}
	const fault = target.kind === 'file' ? await imageFault(absolute) : null;
	return fault === null
		? null
		: {
				code: 'unreadable-image',
				message: `\`${src}\` cannot be read as a picture: ${fault}`,
				fix: 'save it again as JPEG, PNG or WebP',
			};
}

async function isFile(absolute: string): Promise<boolean> {
	return stat(absolute).then(
		(stats) => stats.isFile(),
		() => false,
	);
}
