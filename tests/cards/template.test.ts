import { describe, expect, test } from 'vitest';
import { type Element, fill, parseTemplate } from '../../src/cards/template.ts';
import { hostile } from '../exports/hostile-strings.ts';

const filled = (html: string, holes: Parameters<typeof fill>[1]) => fill(parseTemplate(html).root, holes)[0]!;

describe('holes', () => {
	test('are filled after parsing: no data becomes markup', () => {
		const html = '<div style="color: red"><p title="{{t}}" style="--x: {{t}}">a {{t}} b</p></div>';
		const shape = (element: Element): unknown => [
			element.type,
			Object.keys(element.props).sort(),
			element.props.children.map((child) => (typeof child === 'string' ? 'text' : shape(child))),
		];
		const expected = shape(filled(html, { t: 'plain' }));
		const texts = [
			'<img src=x onerror=alert(1)>',
			'{{t}}',
			'"; position: fixed',
			...hostile.filter((_, index) => index % 20 === 0),
		];
		for (const text of texts) {
			const root = filled(html, { t: text });
			expect(shape(root)).toEqual(expected);
			const [paragraph] = root.props.children as [Element];
			expect(paragraph.props.children).toEqual([`a ${text} b`]);
			expect(paragraph.props.style).toEqual({ '--x': text });
		}
	});

	test('that nobody fills are empty, names of the language included', () => {
		expect(filled('<p>{{none}}{{constructor}}{{ __proto__ }}</p>', {}).props.children).toEqual(['']);
	});

	test('decide what is shown, and how often', () => {
		const html =
			'<div><p data-if="a">A</p><p data-if="b">B</p><i data-each="list"><b data-if="x">{{x}}</b>{{y}}</i></div>';
		const { children } = filled(html, {
			a: '',
			b: 'b',
			x: 'outer',
			list: [{ y: '1' }, { x: '2', y: '3' }],
		}).props;
		expect(children).toHaveLength(3);
		const [, first, second] = children as Element[];
		expect(first!.props.children).toEqual(['1']);
		expect(second!.props.children).toMatchObject([{ type: 'b' }, '3']);
	});
});

test('a template is a fragment or a whole document, and its scripts are nobody’s', () => {
	const style = '<style>p { color: red }</style>';
	const body = '<div class="card"><p>{{title}}</p><script>alert(1)</script></div>';
	const whole = `<!doctype html><html><head>${style}</head><body>${body}</body></html>`;
	expect(parseTemplate(whole)).toEqual(parseTemplate(style + body));
	expect(parseTemplate(whole).sheets).toHaveLength(1);
	expect(JSON.stringify(parseTemplate(whole))).not.toContain('alert');
});
