/** A start tag of a finished page. */
export interface Tag {
	/** In lower case. */
	name: string;
	/** By names in lower case, without character references. Read when asked for. */
	readonly attributes: ReadonlyMap<string, string>;
	/** False where it surely lacks an attribute (in lower case): quicker than reading them. */
	mayHave(attribute: string): boolean;
	/** What stands in it, for elements whose content is not markup: scripts, style sheets, titles. */
	text?: string;
	/** Where the tag ends. */
	end: number;
}

const attributes = `[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*`;
const pattern = new RegExp(
	`<!--[\\s\\S]*?-->|<(script|style|title|textarea|iframe)(?=[\\s/>])(${attributes})>([\\s\\S]*?)</\\1\\s*>|<([a-z][^\\s/>]*)(${attributes})>`,
	'gi',
);
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/** Reads the start tags of a page that was written by a serializer, one after the other, in linear time. */
export function* tagsOf(html: string): Generator<Tag> {
	for (const match of html.matchAll(pattern)) {
		const [whole, raw, rawAttributes = '', text, plain, plainAttributes = ''] = match;
		const name = raw ?? plain;
		if (name === undefined) continue;
		const source = raw === undefined ? plainAttributes : rawAttributes;
		yield {
			name: name.toLowerCase(),
			get attributes() {
				return attributesOf(source);
			},
			mayHave: (attribute) => source.toLowerCase().includes(attribute),
			text,
			end: match.index + whole.length,
		};
	}
}

function attributesOf(source: string): Map<string, string> {
	const found = new Map<string, string>();
	for (const [, name = '', double, single, bare] of source.matchAll(attribute)) {
		const key = name.toLowerCase();
		if (!found.has(key)) found.set(key, decode(double ?? single ?? bare ?? ''));
	}
	return found;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(value: string): string {
	return value.replace(/&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|apos));/gi, (_, decimal, hex, name) =>
		name
			? named[name.toLowerCase()]!
			: String.fromCodePoint(Number.parseInt(decimal ?? hex, decimal ? 10 : 16)),
	);
}
