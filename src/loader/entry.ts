import type { Finding } from '../diagnostics/diagnostic.ts';
import { salvage } from '../frontmatter/salvage.ts';
import { decodeSource, type Source } from '../frontmatter/source.ts';
import { splitFrontmatter } from '../frontmatter/split.ts';
import { validate } from '../frontmatter/validate.ts';
import { parseYaml, type YamlDocument } from '../frontmatter/yaml.ts';
import { type Body, drawBody, parseBody } from '../markdown/body.ts';
import { type BodyFacts, inspectBody } from '../markdown/inspect.ts';
import { type GivenData, givenSchema } from '../schema/given.ts';
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
	given: GivenData;
}

/** Each with the least that a file of its kind says, to go on with one that does not. */
const kinds = {
	posts: { schema: postSchema, least: { title: 'Untitled', date: '1970-01-01' } },
	projects: { schema: projectSchema, least: { title: 'Untitled' } },
	pages: { schema: pageSchema, least: { title: 'Untitled' } },
	given: { schema: givenSchema, least: { to: 'Somebody', date: '1970-01-01' } },
};

/** What one Markdown file of the owner says by itself, without regard to other files. */
export interface ReadEntry<Kind extends Collection = Collection> {
	/** Undefined where the frontmatter is at fault. */
	data?: EntryData[Kind];
	/** What can be saved of frontmatter at fault, to find faults between files. */
	rest?: EntryData[Kind];
	/** Undefined where the body is at fault. */
	facts?: BodyFacts;
	/** Offset of the body. */
	body: number;
	findings: Finding[];
}

/** Reads one Markdown file; every fault in it is a finding. `parsed` is its body, where that is not at fault. */
export async function readEntry<Kind extends Collection>(
	file: string,
	bytes: Uint8Array,
	{ collection, mdx }: { collection: Kind; mdx: boolean },
): Promise<{ read: ReadEntry<Kind>; parsed?: Body }> {
	const { schema, least } = kinds[collection];
	const decoded = decodeSource(file, bytes);
	const split = decoded.source ? splitFrontmatter(decoded.source) : decoded;
	if (!decoded.source || !('frontmatter' in split) || !split.frontmatter)
		return { read: { rest: least as EntryData[Kind], body: 0, findings: split.findings } };
	const { start, end, body: from } = split.frontmatter;
	const document = parseYaml(decoded.source, start, end);
	const { data, findings } = validate(schema, document);
	const { body, findings: faults } = parseBody(decoded.source, from, { mdx });
	const facts = body && inspectBody(body);
	const undrawn = body ? await drawBody(body) : [];
	const read: ReadEntry<Kind> = {
		...(data
			? { data: data as EntryData[Kind] }
			: { rest: salvage(schema, document, least).data as EntryData[Kind] }),
		facts,
		body: from,
		findings: [...findings, ...faults, ...undrawn],
	};
	return { read, parsed: body };
}

/** What was saved of a file's frontmatter, to find places in it. */
export function frontmatterOf(source: Source, collection: Collection): YamlDocument | undefined {
	const { frontmatter } = splitFrontmatter(source);
	if (!frontmatter) return undefined;
	const { schema, least } = kinds[collection];
	return salvage(schema, parseYaml(source, frontmatter.start, frontmatter.end), least).document;
}
