import { expect, test } from 'vitest';
import { unmasked } from '../../src/cards/unmasked.ts';

const box = '<mask id="satori_om-id-1"><rect x="0" y="0" width="9" height="9" fill="#fff"/></mask>';
const asked = '<mask id="satori_mi-id-2"><rect x="0" y="0" width="9" height="9"/></mask>';
const cut = '<clipPath id="satori_cp-id"><rect x="0" y="0" width="9" height="9"/></clipPath>';

test('masks of boxes go, with what refers to them', () =>
	expect(unmasked(`<svg>${box}<path d="M0,0" mask="url(#satori_om-id-1)"/></svg>`)).toBe(
		'<svg><path d="M0,0"/></svg>',
	));
test('masks that a template asks for stay, and so does what cuts', () => {
	const svg = `<svg>${asked}${cut}<path mask="url(#satori_mi-id-2)" clip-path="url(#satori_cp-id)"/></svg>`;
	expect(unmasked(svg)).toBe(svg);
});
