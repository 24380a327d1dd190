import type { Element, ElementContent, Properties } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { DrawingFault } from './drawing-fault.ts';

export interface Diagram {
	svg: Element;
	/** What its author calls it. */
	title?: string;
}

/**
 * A diagram in the language of Mermaid as a picture in the colours of the page, which `styles/diagram.css` gives it.
 * Colours and links of its author are left out.
 * @param number tells it from other diagrams of its page
 * @throws {DrawingFault} where nothing can be drawn of it
 */
export async function drawDiagram(source: string, number: number): Promise<Diagram> {
	const { renderMermaidSVG } = await import('beautiful-mermaid');
	const { title, description, statements } = readSource(source);
	let drawn: string;
	try {
		drawn = renderMermaidSVG(statements, { padding: 4, transparent: true });
	} catch (error) {
		throw new DrawingFault(String((error as Error).message).replace(/^Invalid mermaid/, 'invalid'), kinds);
	}
	const [svg] = fromHtml(drawn, { fragment: true, space: 'svg' }).children as Element[];
	if (!svg || Number(svg.properties.width) <= 0) throw new DrawingFault('nothing is in it', kinds);
	visit(svg, 'element', (node, index, parent) => {
		if (isLeftOut(node) && parent && index !== undefined) {
			parent.children.splice(index, 1);
			return [SKIP, index];
		}
		node.properties = painted(node.properties, number);
		node.children = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
	});
	const name = [title, description].filter(Boolean).join('. ');
	if (Number(svg.properties.width) > broad) svg.properties.className = ['broad'];
	svg.properties = { ...svg.properties, role: 'img', ...(name && { ariaLabel: name }) };
	return { svg, title };
}

/** As wide as the narrowest window leaves room for, in pixels. */
const narrow = 280;
/** Broader than what can be made to fit into a column, in pixels. */
const broad = 800;

const kinds =
	'write one of `flowchart`, `sequenceDiagram`, `stateDiagram-v2`, `classDiagram`, `erDiagram` or `xychart-beta`, or mark the fence as `text`';

/** Statements about looks and behaviour, which the renderer mistakes for parts of the diagram or follows blindly. */
const foreign = /^\s*(?:click|style|linkStyle|classDef|cssClass|callback|link)\s/;

/** Semicolons after statements: outside of quotes, and none of an entity such as `#35;` within words. */
const ends = /;(?:\s+|$)(?=(?:[^"]*"[^"]*")*[^"]*$)/;

function readSource(source: string): { title?: string; description?: string; statements: string } {
	const told = (key: string) =>
		(new RegExp(`^\\s*${key}\\s*:\\s*(.+)$`, 'm').exec(source) ??
			new RegExp(`^\\s*${key}\\s*\\{([^}]*)\\}`, 'm').exec(source))?.[1]
			?.replace(/\s+/g, ' ')
			.trim();
	const isFlow = /^\s*(?:graph|flowchart)\b/m.test(source);
	const statements = source
		.replace(/^---\n[\s\S]*?\n---\n/, '')
		.replace(/^\s*acc(?:Title|Descr)\s*(?::.*|\{[^}]*\})$/gm, '')
		.split('\n')
		// The renderer reads the first statement of a line only, and takes no semicolon for its end.
		.flatMap((line) => (isFlow ? line.split(ends) : [line]))
		.filter((line) => !foreign.test(line) && !(isFlow && /^\s*class\s/.test(line)))
		.join('\n');
	return { title: told('accTitle'), description: told('accDescr'), statements };
}

/**
 * Sheets with fonts of another host, hundreds of dots behind a chart, and words of the renderer's own in English: a legend
 * that only counts its series, and what it says of a table without columns.
 */
function isLeftOut(node: Element): boolean {
	const { tagName, properties } = node;
	const classes = [properties.className].flat();
	return (
		tagName === 'style' ||
		classes.includes('xychart-grid') ||
		classes.includes('xychart-legend-line') ||
		(tagName === 'rect' && classes.includes('xychart-bar')) ||
		(tagName === 'text' && /^(?:(?:Bar|Line) \d+|\(no attributes\))$/.test(textOf(node)))
	);
}

const paints = /^(?:none|var\(--_?[a-z-]+\))$/;
const kept = /^(?:mono|xychart-[a-z-]+(?:\d{1,2})?)$/;

/** Colours are those of the page or none; ids are of this diagram alone; what nothing reads is left out. */
function painted(properties: Properties, number: number): Properties {
	const result: Properties = {};
	for (const [name, value] of Object.entries(properties)) {
		if (/^(?:data|style$|xmlns)/.test(name)) continue;
		if (name === 'className') {
			const classes = [value].flat().filter((item) => kept.test(String(item)));
			if (classes.length > 0) result.className = classes as string[];
		} else if (name === 'id') result.id = `diagram-${number}-${value}`;
		else if ((name === 'fill' || name === 'stroke') && !paints.test(String(value))) continue;
		else if (typeof value === 'string')
			result[name] = value
				.replace(/url\(#([\w-]+)\)/g, `url(#diagram-${number}-$1)`)
				.replace(/\d+\.\d{3,}/g, (digits) => String(Number(Number(digits).toFixed(2))));
		else result[name] = typeof value === 'number' ? Number(value.toFixed(2)) : value;
	}
	return result;
}

/** The picture with its name below, and its source for those who read rather than look. */
export function figureOf({ svg, title }: Diagram, source: string): Element {
	const element = (tagName: string, properties: Properties, children: ElementContent[]): Element => ({
		type: 'element',
		tagName,
		properties,
		children,
	});
	const code = element('code', { className: ['language-mermaid'] }, [{ type: 'text', value: `${source}\n` }]);
	const wide = Number(svg.properties.width) > narrow;
	// Searches find its words once, in the source.
	const summary = element('summary', { dataPagefindIgnore: '' }, []);
	const details = element('details', {}, [summary, element('pre', {}, [code])]);
	const name: ElementContent[] = title ? [{ type: 'text', value: title }] : [];
	return element('figure', { className: ['diagram'] }, [
		element('div', { className: ['drawing'], dataPagefindIgnore: '', ...(wide && { tabIndex: 0 }) }, [svg]),
		element('figcaption', {}, [...name, details]),
	]);
}
