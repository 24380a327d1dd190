import satori from 'satori';
import { cardSize, type Holes } from './card.ts';
import {
	extentsOf,
	type Fitting,
	fitTexts,
	type HeightOf,
	haveRoom,
	type Measure,
	type Size,
	styled,
} from './fit-text.ts';
import { type Face, faces } from './fonts.ts';
import type { Prepared } from './prepare.ts';
import { reckonLines } from './reckon-lines.ts';
import { type Element, fill, type Style, type Template } from './template.ts';
import { directionOf, isTall, textsOf } from './text.ts';

/** Lays a card out and draws it as SVG. Texts that must fit (`data-fit`) shrink, then wrap, then end with an ellipsis. */
export async function layOut(
	template: Template,
	{ slices, images, holes: own }: Prepared,
	extra: Holes,
	tokens: Record<string, string>,
): Promise<string> {
	const holes = { ...own, ...extra };
	const [filled = { type: 'div', props: { style: {}, children: [] } }] = fill(template.root, holes);
	const root = directed(filled);
	const sheets = template.sheets;
	const options = {
		fonts: slices.map(({ family, data }) => ({
			name: family,
			data,
			weight: 400 as const,
			style: 'normal' as const,
		})),
		graphemeImages: images,
	};
	const families = (face: Face) => {
		const other = faces.filter((name) => name !== face);
		return slices
			.filter(({ family }) => !other.some((name) => family.startsWith(`${name}-`)))
			.map(({ family }) => `'${family}'`)
			.join(', ');
	};
	const tall = textsOf(own).some(isTall);
	const variables = {
		...tokens,
		'--display': families('display'),
		'--text': families('text'),
		'--tight': tall ? '1.34' : '1.05',
		'--even': tall ? '1.42' : '1.16',
		'--loose': tall ? '1.5' : '1.32',
	};
	/** Draws, and tells the sizes of the elements that `numbered` gave a number below `count`. */
	const render = async (element: Element, style: Style, count: number) => {
		const { props } = element;
		const children = [...sheets, ...props.children];
		const whole = {
			...element,
			props: { ...props, style: { ...variables, ...props.style, ...style }, children },
		};
		const sizes = Array.from({ length: count }, (): Size => ({ width: 0, height: 0 }));
		const svg = await satori(whole as never, {
			...options,
			...cardSize,
			onNodeDetected({ key, width, height }) {
				const index = numberOf(key);
				if (index !== undefined) sizes[index] = { width, height };
			},
		});
		return { svg, sizes };
	};

	/** Sizes of elements, each alone and as tall as it likes. */
	const measure: Measure = async (probes) => {
		const children = probes.map(({ element, within }, index) =>
			within.reduceRight<Element>(
				(child, outer) => ({
					...outer,
					props: { ...outer.props, style: { ...outer.props.style, ...transparent }, children: [child] },
				}),
				numbered(element, index),
			),
		);
		return (await render({ ...root, props: { ...root.props, children } }, offstage, probes.length)).sizes;
	};

	const texts = fittings(root);
	const extents = await extentsOf(texts, measure);
	const draw = async (heightOf: HeightOf) => {
		const fitted = await fitTexts(texts, extents, heightOf);
		const set = new Map(
			texts.map(({ element }, index) => [element, numbered(styled(element, fitted[index]!.style), index)]),
		);
		const { svg, sizes } = await render(replaced(root, set), onCard, texts.length);
		return { svg, fits: haveRoom(texts, fitted, sizes) };
	};
	// Nearly always a text breaks as reckoned, and the drawing itself shows it: to measure takes several layouts.
	const reckoned = await draw(({ element, largest }, { line }, { fontSize, width }) => {
		const scale = fontSize / largest;
		const lines = reckonLines(textOf(element), width / (line.width * scale), slices);
		return lines * Math.ceil(line.height * scale);
	});
	if (reckoned.fits) return reckoned.svg;
	const measured = await draw(
		async ({ element, within }, _, style) =>
			(await measure([{ element: styled(element, style), within }]))[0]!.height,
	);
	return measured.svg;
}

/** The root as large as the card, which cuts what is larger. */
const onCard: Style = { ...cardSize, overflow: 'hidden' };

/** Lays the root out so that its children are measured as they inherit, but below the card, where nothing is drawn. */
const offstage: Style = { display: 'block', padding: 0, paddingTop: cardSize.height * 2, border: 'none' };

/** What stands around a text while it is measured hands down its style, and takes no part in the layout. */
const transparent: Style = {
	display: 'block',
	width: 'auto',
	maxWidth: 'none',
	height: 'auto',
	overflow: 'visible',
};

/** An element whose size is told. */
function numbered(element: Element, index: number): Element {
	return { ...element, key: `number ${index}` };
}

function numberOf(key: unknown): number | undefined {
	const index = /^number (\d+)$/.exec(String(key))?.[1];
	return index === undefined ? undefined : Number(index);
}

/** The same tree with other elements in the place of some. */
function replaced(element: Element, others: ReadonlyMap<Element, Element>): Element {
	const other = others.get(element);
	if (other) return other;
	const children = element.props.children.map((child) =>
		typeof child === 'string' ? child : replaced(child, others),
	);
	return { ...element, props: { ...element.props, children } };
}

/** Elements with `data-fit="44 96"` (sizes) and `data-box="900 300"` (room), in the order in which they stand. */
function fittings(element: Element, within: Element[] = []): Fitting[] {
	const { 'data-fit': sizes, 'data-box': box, children } = element.props;
	const [smallest, largest] = numbers(sizes);
	const [width, height] = numbers(box);
	if (smallest && largest && width && height)
		return [{ element, within: within.slice(1), smallest, largest, width, height }];
	const inside = [...within, element];
	return children.flatMap((child) => (typeof child === 'string' ? [] : fittings(child, inside)));
}

function numbers(text: unknown): number[] {
	return typeof text === 'string' ? text.trim().split(/\s+/).map(Number) : [];
}

/**
 * Resolves `dir="auto"` by the first letter of a text; such a text still starts where its surroundings do.
 * @throws {Error} where a picture would be loaded: a build opens no connection
 */
function directed(element: Element, outer: 'ltr' | 'rtl' = 'ltr'): Element {
	const { dir, src, style, children } = element.props;
	if (src !== undefined && !String(src).startsWith('data:'))
		throw new Error(`the picture ${String(src)} is not part of the template: write its data there (data:…)`);
	const own =
		dir === 'auto' ? directionOf(textOf(element), outer) : dir === 'rtl' || dir === 'ltr' ? dir : outer;
	const align: Style =
		dir === 'auto' && own !== outer
			? { textAlign: outer === 'rtl' ? 'right' : 'left', justifyContent: 'flex-end' }
			: {};
	return {
		...element,
		props: {
			...element.props,
			...(dir === undefined ? {} : { dir: own }),
			style: { ...align, ...style },
			children: children.map((child) => (typeof child === 'string' ? child : directed(child, own))),
		},
	};
}

function textOf({ props }: Element): string {
	return props.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
