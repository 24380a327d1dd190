import satori, { type SatoriOptions } from 'satori';
import { cardSize, type Holes } from './card.ts';
import { extentsOf, type Fitting, fitText, type Measure, type Size } from './fit-text.ts';
import { type Face, faces } from './fonts.ts';
import type { Prepared } from './prepare.ts';
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
	const render = (element: Element, style: Style, more: Partial<SatoriOptions> = {}) => {
		const { props } = element;
		const children = [...sheets, ...props.children];
		const whole = {
			...element,
			props: { ...props, style: { ...variables, ...props.style, ...style }, children },
		};
		return satori(whole as never, { ...options, ...cardSize, ...more });
	};

	/** Sizes of elements, each alone and as tall as it likes. */
	const measure: Measure = async (probes) => {
		const sizes = probes.map((): Size => ({ width: 0, height: 0 }));
		const children = probes.map(({ element, within }, index) =>
			within.reduceRight<Element>(
				(child, outer) => ({
					...outer,
					props: { ...outer.props, style: { ...outer.props.style, ...transparent }, children: [child] },
				}),
				{ ...element, key: `probe ${index}` },
			),
		);
		await render({ ...root, props: { ...root.props, children } }, offstage, {
			onNodeDetected({ key, width, height }) {
				const index = /^probe (\d+)$/.exec(String(key))?.[1];
				if (index !== undefined) sizes[Number(index)] = { width, height };
			},
		});
		return sizes;
	};

	const texts = fittings(root);
	const extents = await extentsOf(texts, measure);
	let spare = 0;
	for (const [index, text] of texts.entries()) {
		const room = text.height + spare;
		const { style, height } = await fitText({ ...text, height: room }, extents[index]!, measure);
		// What one text leaves, the next may take.
		spare = Math.max(0, room - height);
		text.element.props.style = { ...text.element.props.style, ...style };
	}
	return render(root, { width: cardSize.width, height: cardSize.height, overflow: 'hidden' });
}

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
		dir === 'auto' && own !== outer ? { textAlign: outer === 'rtl' ? 'right' : 'left' } : {};
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
