import { getCollection, getEntry, render } from 'astro:content';
import { options } from 'virtual:bonafides/options';
import type { ImageMetadata } from 'astro';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { assemble } from '../profile/assemble.ts';
import type { Content } from '../profile/content.ts';
import type { Site } from '../profile/site.ts';
import type { Collection } from './place.ts';

/** Pictures that the owner's files name, ready for `astro:assets`; by slug. */
export interface SiteImages {
	portrait?: ImageMetadata;
	posts: Record<string, ImageMetadata>;
	projects: Record<string, ImageMetadata>;
}

interface StoredEntry {
	id: string;
	data: Record<string, unknown>;
}

interface Assembled {
	site: Site;
	images: SiteImages;
}

let assembled: Promise<Assembled> | undefined;

/** The one value that all pages show. Assembled once in a build, anew for every page in dev. */
export function getSite(): Promise<Assembled> {
	if (import.meta.env.DEV) return load();
	assembled ??= load();
	return assembled;
}

async function load(): Promise<Assembled> {
	const profile = await getEntry('profile', 'profile');
	if (!profile) throw new Error('content/profile.yaml is missing or has errors: run `bonafides check`');
	const { filled } = profile.data.entry as { filled: string[] };
	const entriesOf = async (collection: Collection | 'testimonials'): Promise<StoredEntry[]> =>
		filled.includes(collection) ? await getCollection(collection) : [];
	const [posts, projects, pages, given, testimonials] = await Promise.all([
		entriesOf('posts'),
		entriesOf('projects'),
		entriesOf('pages'),
		entriesOf('given'),
		entriesOf('testimonials'),
	]);
	const content = {
		profile: unpack(profile),
		posts: posts.map(unpack),
		projects: projects.map(unpack),
		pages: pages.map(unpack),
		given: given.map(unpack),
		testimonials: testimonials.map(unpack),
	} as unknown as Content;
	return {
		site: assemble(content, options).site,
		images: { portrait: pictureOf(profile.data), posts: pictures(posts), projects: pictures(projects) },
	};
}

/** Frontmatter on one side, what the loader added on the other. */
function unpack({ data: { entry, picture: _picture, ...data } }: StoredEntry) {
	return { ...(entry as object), data };
}

/** The rendered body of an entry. */
export async function getBody(
	collection: Collection,
	slug: string,
): Promise<{ Content: AstroComponentFactory }> {
	const entry = await getEntry(collection, slug);
	if (!entry) throw new Error(`there is no entry \`${slug}\` in ${collection}`);
	const { Content } = await render(entry);
	return { Content };
}

function pictureOf(data: Record<string, unknown>): ImageMetadata | undefined {
	return data.picture as ImageMetadata | undefined;
}

function pictures(entries: StoredEntry[]): Record<string, ImageMetadata> {
	return Object.fromEntries(
		entries.flatMap(({ id, data }) => {
			const picture = pictureOf(data);
			return picture ? [[id, picture]] : [];
		}),
	);
}
