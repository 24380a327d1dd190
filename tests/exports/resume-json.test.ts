import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { resumeJson } from '../../src/exports/resume-json.ts';
import { importJsonResume } from '../../src/imports/resume/import-json-resume.ts';
import { checkSite } from '../../src/loader/check.ts';
import type { Site } from '../../src/profile/site.ts';
import type { ProfileData } from '../../src/schema/profile.ts';
import { words } from '../../src/words/words.ts';
import { samples } from '../imports/resume-samples.ts';
import { today } from '../sites/site.ts';
import { testimonial } from './site.ts';

const { validate } = createRequire(import.meta.url)('@jsonresume/schema') as {
	validate(resume: unknown, done: (errors: { message: string }[] | null, valid: boolean) => void): void;
};

function faultsOf(resume: unknown): string[] {
	let faults: string[] = ['not asked'];
	validate(resume, (errors, valid) => {
		faults = valid ? [] : (errors ?? []).map((error) => JSON.stringify(error));
	});
	return faults;
}

/** The parts of an export that tests look into. */
interface Exported {
	basics: { url: string };
	meta: { canonical: string };
	skills: { evidence: { page: string }[] }[];
	references: { name: string; provenance: { summary: string } }[];
}

type Files = ReturnType<typeof importJsonResume>['files'];

let folder = '';
beforeAll(async () => {
	folder = await mkdtemp(path.join(os.tmpdir(), 'resume-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function siteOf(name: string, files: Files): Promise<Site> {
	const root = path.join(folder, name);
	for (const file of files) {
		await mkdir(path.dirname(path.join(root, file.path)), { recursive: true });
		await writeFile(path.join(root, file.path), file.text);
	}
	return (await checkSite(root, { today, cache: false })).site;
}

function exported(site: Site, files: Files, origin?: string): Exported {
	const bodies = new Map(
		site.projects.map(({ href, file }) => [
			href,
			files.find(({ path: at }) => at === file)?.text.split(/^---\n/m)[2] ?? '',
		]),
	);
	return JSON.parse(resumeJson({ site, words: words(site.lang), origin }, bodies));
}

/** What import and export are about, without what depends on the order of evidence. */
function contentOf(files: Files): { profile: ProfileData; projects: string[] } {
	const profile = parseYaml(files.find(({ path: at }) => at.endsWith('profile.yaml'))!.text) as ProfileData;
	profile.skills?.sort((a, b) => (a.name < b.name ? -1 : 1));
	const projects = files.filter(({ path: at }) => at.startsWith('content/projects/'));
	return { profile, projects: projects.map(({ text }) => text).sort() };
}

describe.each(Object.entries(samples))('the résumé “%s”', (name, data) => {
	test('is a valid one when it is written again, and means the same when that is read', async () => {
		const { files } = importJsonResume(data);
		const resume = exported(await siteOf(name, files), files);
		expect(faultsOf(resume)).toEqual([]);
		expect(contentOf(importJsonResume(resume).files)).toEqual(contentOf(files));
	});
});

describe('the sample', () => {
	let site: Site;
	let resume: Exported;
	beforeAll(async () => {
		const root = fileURLToPath(new URL('../../', import.meta.url));
		({ site } = await checkSite(root, { today, cache: false }));
		resume = exported(site, [], 'https://example.com/');
	});

	test('is a valid résumé, and means the same when it is read again', async () => {
		expect(faultsOf(resume)).toEqual([]);
		const { files } = importJsonResume(exported(site, []), { keepEmail: true, lang: 'en' });
		const again = await siteOf('again', files);
		const { portrait, availability, contribute, hide, links, ...profile } = site.profile;
		expect(again.profile).toEqual({ ...profile, links: links?.map(({ url, label }) => ({ url, label })) });
		const bare = ({ skills }: Site) =>
			skills
				.map(({ id, name, aliases, keywords, level, since, sameAs, note }) => ({
					...{ id, name, aliases, keywords, level, since, sameAs, note },
				}))
				.sort((a, b) => (a.id < b.id ? -1 : 1));
		expect(bare(again)).toEqual(bare(site));
		const known = ({ projects }: Site) =>
			projects
				.map(({ title, summary, url, repository, from, to, skills }) => ({
					...{ title, summary, url, repository, from, to, skills: skills.sort() },
				}))
				.sort((a, b) => (a.title < b.title ? -1 : 1));
		expect(known(again)).toEqual(known(site));
	});

	test('says where it stands, what backs a skill, and how the words of peers came', () => {
		expect(resume.basics.url).toBe('https://example.com/');
		expect(resume.meta.canonical).toBe('https://example.com/resume.json');
		expect(resume.skills[0]!.evidence[0]).toMatchObject({
			page: expect.stringMatching(/^https:\/\/example.com\//),
		});
		const agreed = site.testimonials.filter(({ confirmed }) => confirmed);
		expect(agreed.length).toBeGreaterThan(0);
		expect(resume.references.map(({ name }) => name)).toEqual(agreed.map(({ name }) => name));
		for (const { provenance } of resume.references) expect(provenance.summary).not.toBe('');
	});
});

test('no contact that the profile does not give, and no words whose author has not agreed', () => {
	const site: Site = {
		lang: 'en',
		home: '/',
		profile: { name: 'Ada' },
		skills: [],
		suggested: [],
		posts: [],
		projects: [],
		pages: [],
		unlisted: { posts: [], projects: [], pages: [], skills: [] },
		given: [],
		testimonials: [testimonial('relayed/x', 'Pending words', { confirmed: false })],
		tags: [],
		series: [],
		sections: [],
		nav: [],
	};
	expect(JSON.parse(resumeJson({ site, words: words('en') }, new Map()))).toEqual({
		$schema: expect.any(String),
		basics: { name: 'Ada' },
		meta: { version: 'v1.0.0', language: 'en' },
	});
});
