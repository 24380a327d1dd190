import type { Element, Properties } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { DrawingFault } from './drawing-fault.ts';

/** No formula that somebody reads needs more, and no chain of definitions keeps a build busy. */
const limits = { maxExpand: 500, maxSize: [40, 400] as [number, number] };

/**
 * A formula in TeX as MathML, which browsers draw with a font of the system and in the colours of the page. Its source is kept
 * as `alttext`.
 * @param block whether it stands on lines of its own
 * @throws {DrawingFault} with what the renderer says, and where
 */
export async function drawFormula(tex: string, block: boolean): Promise<Element> {
	if (tex.trim() === '') throw new DrawingFault('it is empty', 'write `\\$` where you mean the sign itself');
	const { default: temml } = await import('temml');
	let mathml: string;
	try {
		mathml = temml.renderToString(tex, { ...limits, displayMode: block, throwOnError: true, trust: false });
	} catch (error) {
		throw faultOf(error);
	}
	const [math] = fromHtml(mathml, { fragment: true }).children as Element[];
	visit(math!, 'element', (node) => {
		const { className, style, mathcolor, mathbackground, ...properties } = node.properties;
		refuse(node, [className].flat().map(String));
		const classes = [...classesOf(className), ...classesOfStyle(String(style ?? ''))];
		node.properties = { ...properties, ...(classes.length > 0 && { className: classes }) };
		// Colours are those of the page, by day and by night. This one is the bar of `\rule`.
		if (mathbackground === 'black') node.properties.mathbackground = 'currentcolor';
	});
	math!.properties = { ...math!.properties, alttext: tex.trim() };
	return math!;
}

function faultOf(error: unknown): DrawingFault {
	// A formula of thousands of braces ends the stack.
	if (error instanceof RangeError) return new DrawingFault('it is nested too deeply', 'divide it');
	const { message, position } = error as { message: string; position?: number };
	const what = message
		.trim()
		.replace(/: infinite loop[\s\S]*/, '')
		.replace(/ at (?:position \d+|end of input): [\s\S]*$/, '')
		.replace(/^([A-Z])(?=[a-z ])/, (letter) => letter.toLowerCase());
	return new DrawingFault(
		what,
		'correct the formula, or write `\\$` where you mean the sign itself',
		position,
	);
}

/** What would be drawn wrong without inline styles, scripts or links. */
function refuse({ tagName, properties }: Element, classes: string[]): void {
	if (tagName === 'a') {
		throw new DrawingFault('`\\ref` leads nowhere in a text', 'write the number of the formula in words');
	}
	if (tagName === 'menclose' && !classes.some((name) => /^tml-(?:over|under)line$/.test(name))) {
		const notation = String(properties.notation);
		if (!/strike|box/.test(notation)) {
			throw new DrawingFault(`a frame of the kind “${notation}” is not drawn`, 'use `\\boxed{…}`');
		}
	}
}

/** Those of the renderer that `styles/math.css` knows. */
const known =
	/^(?:tml-(?:left|right|jot|small|overline|underline|cancel|xcancel|eqn|tag)|(?:up|down)strike|sout)$/;

function classesOf(className: Properties[string]): string[] {
	return [className]
		.flat()
		.map(String)
		.filter((name) => known.test(name));
}

/** The renderer writes inline styles, which the policy of the page refuses: what matters of them becomes classes. */
function classesOfStyle(style: string): string[] {
	return style.split(';').flatMap((declaration): string[] => {
		const [property = '', value = ''] = declaration.split(':');
		const side = /^(?:padding|border)-(left|right|top|bottom)$/.exec(property)?.[1];
		if (property === 'width') return [value === '100%' ? 'whole' : 'glue'];
		if (property.startsWith('padding-') && /left|right/.test(side ?? '')) return [`${side}-${step(value)}`];
		if (side && property.startsWith('border-')) return [`line-${side}`];
		if (property === 'border') return ['box'];
		if (property === 'text-align' && value === 'left') return ['tml-left'];
		if (property === 'position') return [value === 'relative' ? 'lap' : 'lapped'];
		if (property === 'font-weight' && value === 'bold') return ['bold'];
		return [];
	});
}

/** The space between columns, as the nearest of four. */
function step(length: string): 'none' | 'half' | 'one' | 'two' {
	const em = Number.parseFloat(length) / (length.endsWith('pt') ? 10 : 1);
	return em < 0.3 ? 'none' : em < 0.8 ? 'half' : em < 1.5 ? 'one' : 'two';
}
