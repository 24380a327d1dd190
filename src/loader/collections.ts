import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { options } from 'virtual:bonafides/options';
import { defineCollection } from 'astro/content/config';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { decodeSource } from '../frontmatter/source.ts';
import { type Body, drawBody, parseBody } from '../markdown/body.ts';
import type { ResolveLink } from '../markdown/owner.ts';
import { bodyRenderer, type RenderedBody } from '../markdown/render.ts';
import { isDue, isPrivate, published } from '../profile/published.ts';
import { givenSchema } from '../schema/given.ts';
import { pageSchema, postSchema, projectSchema } from '../schema/post.ts';
import { profileSchema } from '../schema/profile.ts';
import { relayedSchema, testimonialSchema } from '../schema/testimonial.ts';
import { wordsFor } from '../words/words.ts';
import { checkedContent } from './checked.ts';
import { linkResolver } from './links.ts';
import { type Collection, collectionNames } from './place.ts';
import { type LoadedContent, type LoadedEntry, readContent } from './read.ts';

const plain = z.looseObject({});

/**
 * A collection whose entries are files of the owner. Astro's editor support reads the keys of frontmatter out of its
 * schema; our own core has checked them before. `entry` and `picture` are ours: see `StoredEntry`.
 */
function collectionOf(name: string, shape: z.core.$ZodShape, store: Store) {
	return defineCollection({
		loader: loaderOf(name, store),
		schema: ({ image }) =>
			z.object({
				...shape,
				entry: plain.optional().describe('Filled in by Bonafides.'),
				picture: image().optional().describe('Filled in by Bonafides.'),
			}),
	});
}

/** Frontmatter of submitted and of relayed words alike. */
const eitherTestimonial = {
	...relayedSchema.shape,
	github: testimonialSchema.shape.github.optional(),
	relayed: relayedSchema.shape.relayed.optional(),
};

/** The collections behind `astro:content`. `picture` is the image that a file names, for `astro:assets`. */
export const collections = {
	profile: collectionOf('profile', profileSchema.shape, storeProfile),
	posts: collectionOf('posts', postSchema.shape, storeEntries('posts')),
	projects: collectionOf('projects', projectSchema.shape, storeEntries('projects')),
	pages: collectionOf('pages', pageSchema.shape, storeEntries('pages')),
	given: collectionOf('given', givenSchema.shape, storeEntries('given')),
	testimonials: collectionOf('testimonials', eitherTestimonial, storeTestimonials),
};

type Store = (context: LoaderContext, loaded: LoadedContent, root: string) => Promise<void>;

function loaderOf(name: string, store: Store): Loader {
	return {
		name: `bonafides:${name}`,
		async load(context) {
			const root = fileURLToPath(context.config.root);
			const keep = (loaded: LoadedContent) => store(context, shownOf(loaded), root);
			const sync = async () => keep(await readShared(root));
			const checked = checkedContent(root);
			await (checked ? keep(checked) : sync());
			const folder = path.join(root, 'content') + path.sep;
			let waiting: NodeJS.Timeout | undefined;
			context.watcher?.on('all', (_event, changed) => {
				if (!changed.startsWith(folder)) return;
				clearTimeout(waiting);
				waiting = setTimeout(
					() => void sync().catch((error: unknown) => context.logger.error(String(error))),
					50,
				);
			});
		},
	};
}

/** The bundler publishes the pictures of what stands in a collection: what is not shown comes into none. */
function shownOf(read: LoadedContent): LoadedContent {
	const { posts, projects, pages, given } = read.loaded;
	const open = <Entry extends LoadedEntry>(entries: Entry[]) =>
		entries.filter(({ data }) => !isPrivate(data));
	const due = open(posts).filter(({ data }) => isDue(data, options));
	const content = read.content && published(read.content);
	return {
		...read,
		content: content && { ...content, posts: due },
		loaded: { posts: due, projects: open(projects), pages: open(pages), given: open(given) },
	};
}

const reading = new Map<string, Promise<LoadedContent>>();

/** The collections load at the same time: they share one reading of the disk. */
function readShared(root: string): Promise<LoadedContent> {
	const shared =
		reading.get(root) ?? readContent(root, { today: options.today }).finally(() => reading.delete(root));
	reading.set(root, shared);
	return shared;
}

/** Collections that may be empty. Pages ask only for the others: Astro warns of an empty one. */
const optional = [...collectionNames, 'testimonials'] as const;

async function storeProfile({ store, parseData }: LoaderContext, { content }: LoadedContent): Promise<void> {
	// A profile with an error in it stops a build; a preview goes on with the last one that was right.
	if (!content) return;
	const { file, data } = content.profile;
	const filled = optional.filter((name) => content[name].length > 0);
	await put(store, parseData, 'profile', file, { ...data, entry: { file, filled }, picture: data.portrait });
}

async function storeTestimonials(
	{ store, parseData }: LoaderContext,
	{ content }: LoadedContent,
): Promise<void> {
	const testimonials = content?.testimonials ?? [];
	keepOnly(
		store,
		testimonials.map(({ id }) => id),
	);
	for (const { id, file, data, html, text, quote, portrait, provenance } of testimonials) {
		const entry = { id, file, html, text, quote, portrait, provenance };
		await put(store, parseData, id, file, { ...data, entry });
	}
}

function storeEntries(collection: Collection): Store {
	return async ({ store, parseData }, { content, loaded, entries }, root) => {
		const lang = content?.profile.data.lang ?? 'en';
		const files = entries.map(({ file }) => file);
		const resolve = linkResolver(files, options);
		const render = bodyRenderer({ resolve, labels: (own) => wordsFor(own, lang).post });
		const list: LoadedEntry[] = loaded[collection];
		keepOnly(
			store,
			list.map(({ slug }) => slug),
		);
		for (const entry of list) {
			const { file, slug, data, excerpt, minutes, headings, mdx } = entry;
			const digest = digestOf(entry, resolve, lang);
			const before = store.get(slug);
			if (before?.digest === digest && before.filePath === file) {
				// Astro forgets with every start which modules its store needs.
				if (before.deferredRender) store.addModuleImport(file);
				continue;
			}
			const image = 'image' in data ? data.image : undefined;
			const stored: StoredData = {
				...data,
				entry: { file, slug, excerpt, minutes, headings },
				picture: typeof image === 'object' ? image.src : image,
			};
			const rendered = mdx ? undefined : await renderEntry(root, entry, render);
			// Trees of a large site take much memory.
			entry.parsed = undefined;
			await put(store, parseData, slug, file, stored, { digest, rendered, mdx });
		}
	};
}

async function renderEntry(
	root: string,
	entry: LoadedEntry,
	render: ReturnType<typeof bodyRenderer>,
): Promise<RenderedBody> {
	const body = entry.parsed ?? (await parseAgain(root, entry));
	const { lang } = entry.data;
	return body ? render(body, lang) : { html: '', images: [] };
}

/** The body of a file whose facts were known from an earlier run. */
async function parseAgain(root: string, { file, read }: LoadedEntry): Promise<Body | undefined> {
	const { source } = decodeSource(file, await readFile(path.join(root, file)));
	const body = source && parseBody(source, read.body, { mdx: false }).body;
	if (body) await drawBody(body);
	return body;
}

/** Frontmatter, and beside it what the pages need besides. `site.ts` takes the two apart again. */
type StoredData = Record<string, unknown> & { entry: Record<string, unknown>; picture?: string };

interface StoredBody {
	digest: string;
	mdx: boolean;
	rendered?: RenderedBody;
}

async function put(
	store: LoaderContext['store'],
	parseData: LoaderContext['parseData'],
	id: string,
	filePath: string,
	data: StoredData,
	body?: StoredBody,
): Promise<void> {
	const picture = data.picture;
	store.set({
		id,
		filePath,
		data: await parseData({ id, data, filePath }),
		digest: body?.digest,
		deferredRender: body?.mdx || undefined,
		rendered: body?.rendered && { html: body.rendered.html, metadata: { imagePaths: body.rendered.images } },
		assetImports: [...(body?.rendered?.images ?? []), ...(picture === undefined ? [] : [picture])],
	});
}

function keepOnly(store: LoaderContext['store'], ids: readonly string[]): void {
	const wanted = new Set(ids);
	for (const id of store.keys()) if (!wanted.has(id)) store.delete(id);
}

/** Everything that the stored HTML of an entry depends on. */
function digestOf({ digest, read, file }: LoadedEntry, resolve: ResolveLink, lang: string): string {
	const links = read.facts?.references.map(({ url }) => resolve(url, file)) ?? [];
	return createHash('sha256')
		.update(JSON.stringify([digest, lang, options.fingerprint, links]))
		.digest('hex');
}
