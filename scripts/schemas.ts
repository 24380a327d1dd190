/** Writes the JSON Schemas that editors complete and explain the owner's files with. */
import { mkdir, writeFile } from 'node:fs/promises';
import { z } from 'astro/zod';
import { givenSchema } from '../src/schema/given.ts';
import { pageSchema, postSchema, projectSchema } from '../src/schema/post.ts';
import { profileSchema } from '../src/schema/profile.ts';
import { relayedSchema, testimonialSchema } from '../src/schema/testimonial.ts';

const folder = new URL('../src/schema/json/', import.meta.url);

const kinds = {
	profile: { schema: profileSchema, title: 'content/profile.yaml' },
	post: { schema: postSchema, title: 'Frontmatter of content/posts/*.md' },
	project: { schema: projectSchema, title: 'Frontmatter of content/projects/*.md' },
	page: { schema: pageSchema, title: 'Frontmatter of content/pages/*.md' },
	given: { schema: givenSchema, title: 'Frontmatter of content/given/*.md' },
	testimonial: { schema: testimonialSchema, title: 'Frontmatter of content/testimonials/<login>.md' },
	relayed: { schema: relayedSchema, title: 'Frontmatter of content/testimonials/relayed/*.md' },
};

/** The JSON Schema of every kind of file that the owner or a peer writes, by file name. */
export function jsonSchemas(): Map<string, string> {
	return new Map(
		Object.entries(kinds).map(([kind, { schema, title }]) => {
			// Draft 7 is what the YAML support of common editors understands best.
			const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
			return [`${kind}.schema.json`, `${JSON.stringify({ $schema, title, ...rest }, null, '\t')}\n`];
		}),
	);
}

if (import.meta.main) {
	await mkdir(folder, { recursive: true });
	for (const [name, text] of jsonSchemas()) await writeFile(new URL(name, folder), text);
}
