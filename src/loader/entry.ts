import type { Finding } from '../diagnostics/diagnostic.ts';
import { decodeSource, type Source } from '../frontmatter/source.ts';
import { splitFrontmatter } from '../frontmatter/split.ts';
import { validate } from '../frontmatter/validate.ts';
import { parseYaml, type YamlDocument } from '../frontmatter/yaml.ts';
import { parseBody } from '../markdown/body.ts';
import { type BodyFacts, inspectBody } from '../markdown/inspect.ts';
import {
	type PageData,
	type PostData,
	type ProjectData,
	pageSchema,
	postSchema,
	projectSchema,
} from '../schema/post.ts';
import type { Collection } from './place.ts';

export interface EntryData {
	posts: PostData;
	projects: ProjectData;
	pages: PageData;
}

const schemas = { posts: postSchema, projects: projectSchema, pages: pageSchema };

/** What one Markdown file of the owner says by itself, without regard to other files. */
export interface ReadEntry<Kind extends Collection = Collection> {
	/** Undefined where the frontmatter is at fault. */
	data?: EntryData[Kind];
	/** Undefined where the body is at fault. */
	facts?: BodyFacts;
	/** Offset of the body. */
	body: number;
	findings: Finding[];
}

/** Reads one Markdown file; every fault in it is a finding. */
export function readEntry<Kind extends Collection>(
	file: string,
	bytes: Uint8Array,
	{ collection, mdx }: { collection: Kind; mdx: boolean },
): ReadEntry<Kind> {
	const decoded = decodeSource(file, bytes);
	if (!decoded.source) return { body: 0, findings: decoded.findings };
	const split = splitFrontmatter(decoded.source);
	if (!split.frontmatter) return { body: 0, findings: split.findings };
	const { start, end, body: from } = split.frontmatter;
	const { data, findings } = validate(schemas[collection], parseYaml(decoded.source, start, end));
	const { body, findings: faults } = parseBody(decoded.source, from, { mdx });
	return {
		data: data as EntryData[Kind] | undefined,
		facts: body && inspectBody(body),
		body: from,
		findings: [...findings, ...faults],
	};
}

/** The frontmatter of a file that was read before, for finding places in it. */
export function frontmatterOf(source: Source): YamlDocument | undefined {
	const { frontmatter } = splitFrontmatter(source);
	return frontmatter && parseYaml(source, frontmatter.start, frontmatter.end);
}
