import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { reservedPages, reservedSlugs, slugify } from '../profile/slug.ts';
import { isLanguageTag } from '../schema/language.ts';
import { channels, relationships } from '../schema/testimonial.ts';
import { currentDay } from './clock.ts';
import { fill } from './fill.ts';
import { siteRoot } from './root.ts';
import { entryTemplate } from './templates.ts';
import { UsageError } from './usage.ts';

/** What `bonafides new` can start. */
export type Kind = 'post' | 'project' | 'page' | 'testimonial';

/** What a person may say of a new entry, as typed. */
export interface EntryDetails {
	lang?: string;
	/** What the author of a testimonial was to the owner. */
	relationship?: string;
	/** How a testimonial arrived. */
	via?: string;
}

const folders: Record<Kind, string> = {
	post: 'content/posts',
	project: 'content/projects',
	page: 'content/pages',
	testimonial: 'content/testimonials/relayed',
};

/**
 * Writes a new entry out of its template and prints the path.
 * @throws {UsageError} where the title gives no free address, or a detail makes no sense.
 */
export async function newEntry(
	kind: Kind,
	title: string,
	root: string,
	details: EntryDetails,
): Promise<void> {
	const site = await siteRoot(root);
	const day = currentDay();
	refuseUnknown('--lang', details.lang, isLanguageTag, 'a language tag such as en, de or pt-BR');
	refuseUnlessOneOf('--relationship', details.relationship, relationships);
	refuseUnlessOneOf('--via', details.via, channels);

	const slug = slugOf(kind, title);
	await refuseTaken(site, kind, slug);
	const template = await entryTemplate(kind, site);
	const file = `${folders[kind]}/${slug}.md`;
	const text = fillTemplate(template, {
		title: title.trim(),
		name: title.trim(),
		date: day,
		month: day.slice(0, 7),
		lang: details.lang,
		relationship: details.relationship,
		relationships: relationships.join(', '),
		via: details.via,
	});
	await mkdir(path.join(site, folders[kind]), { recursive: true });
	await writeFile(path.join(site, file), text, { flag: 'wx' });
	process.stdout.write(`${path.relative('', path.join(site, file))}\n`);
}

function slugOf(kind: Kind, title: string): string {
	const slug = slugify(title);
	if (slug === '') {
		throw new UsageError(`no address can be made from \`${title}\``, 'use at least one letter or digit');
	}
	const reserved = kind === 'page' ? reservedPages : reservedSlugs;
	if (reserved.has(slug)) {
		throw new UsageError(
			`the site needs the address \`${slug}\` itself`,
			'choose another title; it can be changed later',
		);
	}
	return slug;
}

/** A slug is taken by a file in either format, or by a folder with an index. */
async function refuseTaken(site: string, kind: Kind, slug: string): Promise<void> {
	for (const name of [`${slug}.md`, `${slug}.mdx`, slug]) {
		const file = `${folders[kind]}/${name}`;
		if (await stat(path.join(site, file)).catch(() => null)) {
			throw new UsageError(`${file} is there already`, 'choose another title, or edit that one');
		}
	}
}

function fillTemplate(
	template: { file: string; text: string },
	values: Record<string, string | undefined>,
): string {
	try {
		return fill(template.text, values);
	} catch (error) {
		throw new UsageError(`${template.file}: ${(error as RangeError).message}`, 'correct the template');
	}
}

function refuseUnlessOneOf(option: string, value: string | undefined, choices: readonly string[]): void {
	refuseUnknown(option, value, (choice) => choices.includes(choice), `one of ${choices.join(', ')}`);
}

function refuseUnknown(
	option: string,
	value: string | undefined,
	isKnown: (value: string) => boolean,
	expected: string,
): void {
	if (value !== undefined && !isKnown(value)) {
		throw new UsageError(`${option} is \`${value}\`, expected ${expected}`);
	}
}
