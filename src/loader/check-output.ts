import path from 'node:path';
import { compareDiagnostics, diagnose } from '../diagnostics/diagnose.ts';
import type { Finding } from '../diagnostics/diagnostic.ts';
import type { Report } from '../diagnostics/report.ts';
import type { Site } from '../profile/site.ts';
import { decodePath, type Output } from '../rules/output.ts';
import { inspect } from '../rules/site/inspect.ts';
import type { CheckResult } from './check.ts';
import { readOutput, releasedContacts } from './output.ts';
import { profileFile } from './profile.ts';
import { locate, type Sources, sourceReader, textsOf } from './sources.ts';

/**
 * Finds every fault of a built site.
 * @param folder absolute path of the built site
 * @param content what the site was made of, where that is at hand: faults are then told where their cause stands
 */
export async function checkOutput(
	root: string,
	folder: string,
	content?: CheckResult,
): Promise<Report & { output: Output }> {
	const sources = sourceReader(root);
	const output = await readOutput(folder, content && (await releasedContacts(content.loaded, sources)));
	const origins = content ? originsOf(content.site) : new Map<string, Origin>();
	const prefix = path.relative(root, folder).split(path.sep).join('/');
	const findings: Finding[] = [];
	for (const fault of inspect(output)) {
		const page = output.pageOf(fault.file);
		const origin = page && origins.get(page.address);
		findings.push(
			(origin && (await atOrigin(fault, page.address, origin, sources))) ?? {
				...fault,
				file: prefix === '' ? fault.file : `${prefix}/${fault.file}`,
				fix: origin ? `${fault.fix}; the page is made of ${origin.file}` : fault.fix,
			},
		);
	}
	const diagnostics = findings.map(diagnose).sort(compareDiagnostics);
	return {
		diagnostics,
		counts: { files: output.files.size },
		sources: await textsOf(diagnostics, sources),
		output,
	};
}

/** The file that a page is made of. */
interface Origin {
	file: string;
	/** Where the file says what the page has as title, description or picture. */
	keys: Partial<Record<'title' | 'description' | 'image', PropertyKey[]>>;
}

/** Where the cause of a fault stands in the owner's files, if that can be known. */
async function atOrigin(
	fault: ReturnType<typeof inspect>[number],
	address: string,
	{ file, keys }: Origin,
	sources: Sources,
): Promise<Finding | undefined> {
	const { code, fix, key, written } = fault;
	const message = `on ${address}, ${fault.message}`;
	const within = key && keys[key];
	if (within) return locate({ code, file, path: within, message, fix }, sources);
	const source = await sources(file);
	const start = source && written ? source.text.indexOf(written) : -1;
	if (!source || !written || start < 0) return undefined;
	return { code, file, range: source.rangeAt(start, start + written.length), message, fix };
}

/** Files of pages, by the decoded path of their address. */
function originsOf({ posts, projects, pages, testimonials }: Site): Map<string, Origin> {
	const origins = new Map<string, Origin>([
		['/', { file: profileFile, keys: { title: ['name'], description: ['summary'], image: ['portrait'] } }],
		['/cv/', { file: profileFile, keys: {} }],
	]);
	const own = { title: ['title'], description: ['description'], image: ['image'] };
	for (const { href, file } of [...posts, ...pages]) origins.set(decodePath(href), { file, keys: own });
	for (const { href, file } of projects)
		origins.set(decodePath(href), { file, keys: { ...own, description: ['summary'] } });
	for (const { href, file } of testimonials) origins.set(decodePath(href), { file, keys: {} });
	return origins;
}
