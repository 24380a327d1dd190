/**
 * Draws the pictures of the sample site: `npx node scripts/pictures.ts [name…]`.
 *
 * All of them are plates in two inks. Tone is never grey: a tone map is drawn, blurred and then cut into lines
 * whose thickness follows it, as on a banknote. There is no text in them, so the fonts of the machine do not
 * matter, and every irregularity comes out of a seeded generator: the same script gives the same pictures.
 */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const paper = '#f5f6f8';
const black = '#15171c';
const ink = '#1f3d99';

type Point = readonly [x: number, y: number];

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const clamp = (value: number, low = 0, high = 1): number => Math.min(high, Math.max(low, value));
const smooth = (from: number, to: number, value: number): number => {
	const t = clamp((value - from) / (to - from));
	return t * t * (3 - 2 * t);
};
const n = (value: number): string => String(Math.round(value * 10) / 10);

/** Numbers between 0 and 1 that are the same on every machine (mulberry32). */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

function sheet(width: number, height: number, body: string, background: string = paper): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="${background}"/>${body}</svg>`;
}

/** A line whose thickness varies: one closed shape along both of its sides, interrupted where it vanishes. */
function swelling(points: readonly Point[], thickness: (point: Point, index: number) => number): string {
	const shapes: string[] = [];
	let left: string[] = [];
	let right: string[] = [];
	const flush = () => {
		if (left.length > 1) shapes.push(`M${left.join('L')}L${right.reverse().join('L')}Z`);
		left = [];
		right = [];
	};
	points.forEach((point, index) => {
		const half = thickness(point, index) / 2;
		if (half < 0.18) return flush();
		const before = points[Math.max(0, index - 1)]!;
		const after = points[Math.min(points.length - 1, index + 1)]!;
		const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
		const length = Math.hypot(dx, dy) || 1;
		const [nx, ny] = [(-dy / length) * half, (dx / length) * half];
		left.push(`${n(point[0] + nx)} ${n(point[1] + ny)}`);
		right.push(`${n(point[0] - nx)} ${n(point[1] - ny)}`);
	});
	flush();
	return shapes.join('');
}

const filled = (path: string, colour: string = black): string => `<path d="${path}" fill="${colour}"/>`;
const stroked = (path: string, colour: string, width: number, more = ''): string =>
	`<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;

/** How dark a drawing is at a point: 0 paper, 1 black. */
type Tone = (x: number, y: number) => number;

async function toneOf(width: number, height: number, body: string): Promise<Tone> {
	const { data } = await sharp(Buffer.from(sheet(width, height, body, '#fff')))
		.greyscale()
		.raw()
		.toBuffer({ resolveWithObject: true });
	return (x, y) => {
		const column = Math.round(x);
		const row = Math.round(y);
		if (column < 0 || row < 0 || column >= width || row >= height) return 0;
		return 1 - data[row * width + column]! / 255;
	};
}

/** Cuts a tone into a family of curves that lie `pitch` apart. */
function engraved(curves: readonly (readonly Point[])[], pitch: number, tone: Tone): string {
	return curves.map((curve) => swelling(curve, ([x, y]) => tone(x, y) * pitch)).join('');
}

const horizontals = (width: number, height: number, pitch: number, bend: Tone = () => 0): Point[][] =>
	range(Math.ceil(height / pitch) + 30).map((row) =>
		range(Math.ceil(width / 3) + 1).map((step) => {
			const y = (row - 15) * pitch;
			return [step * 3, y + bend(step * 3, y)] as const;
		}),
	);

const rings = ([cx, cy]: Point, radius: number, pitch: number, squash = 1): Point[][] =>
	range(Math.floor(radius / pitch)).map((ring) => {
		const r = (ring + 1) * pitch;
		const steps = Math.max(24, Math.ceil((2 * Math.PI * r) / 3));
		return range(steps + 1).map((step) => {
			const angle = (step / steps) * 2 * Math.PI;
			return [cx + r * Math.cos(angle), cy + r * squash * Math.sin(angle)] as const;
		});
	});

const blur = (id: string, deviation: number): string =>
	`<filter id="${id}" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${deviation}"/></filter>`;

/** The owner, from the side, as on a banknote. */
async function portrait(): Promise<string> {
	const [width, height] = [800, 1000];
	const face =
		'M352 212C312 232 288 268 280 312C276 336 273 352 271 368C269 380 276 388 279 399C276 415 258 440 243 464C235 477 228 485 227 493C227 503 238 509 251 511C260 512 266 514 266 520C264 529 257 534 252 543C249 549 252 554 259 557C266 559 271 561 273 564C268 567 261 570 259 577C257 585 262 592 267 597C271 602 269 608 266 617C261 632 264 650 280 659C300 668 332 664 362 653C388 644 402 640 408 652C418 690 414 740 392 792L640 830L610 560L600 300Z';
	const hair =
		'M352 212C372 166 438 138 512 150C606 164 664 240 660 332C657 402 634 452 610 500C596 532 590 560 584 604C560 596 536 576 520 540C512 520 506 500 500 486C504 452 490 424 466 424C446 424 436 440 434 458C420 440 408 418 404 392C400 352 404 318 392 288C384 264 366 240 352 212Z';
	const bun = 'M604 470C592 424 624 388 668 392C716 398 742 438 732 484C722 528 680 552 642 538C620 528 610 500 604 470Z';
	const body = 'M392 780C330 800 230 824 160 872C110 908 84 960 76 1010L760 1010C752 940 730 880 690 850C664 832 640 822 626 808Z';
	const scarf =
		'M384 742C366 752 344 776 338 806C334 834 350 852 384 862C440 880 560 882 640 858C668 848 676 826 664 796C652 766 628 738 606 722C600 752 560 786 500 790C450 792 404 776 384 742Z';
	const clip = (id: string, d: string) => `<clipPath id="${id}"><path d="${d}"/></clipPath>`;
	const defs = `<defs>${blur('s', 9)}${blur('m', 20)}${blur('l', 44)}${clip('face', face)}${clip('hair', hair)}${clip('bun', bun)}${clip('body', body)}${clip('scarf', scarf)}</defs>`;
	const grey = (value: number) => `rgb(${value},${value},${value})`;
	const blob = (d: string, value: number, filter: string) => `<path d="${d}" fill="${grey(value)}" filter="url(#${filter})"/>`;
	const soft = (cx: number, cy: number, rx: number, ry: number, value: number, filter: string) =>
		`<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${grey(value)}" filter="url(#${filter})"/>`;

	const skin = await toneOf(
		width,
		height,
		`${defs}<g clip-path="url(#face)"><rect width="800" height="1000" fill="${grey(232)}"/>` +
			soft(520, 470, 130, 240, 120, 'l') +
			soft(318, 412, 44, 22, 150, 'm') +
			soft(290, 400, 14, 16, 150, 's') +
			blob('M280 672L400 640L440 590L470 640L470 830L380 830Z', 60, 'm') +
			blob('M300 668C350 662 400 640 440 590L470 640L420 760Z', 40, 's') +
			soft(262, 520, 10, 7, 110, 's') +
			soft(276, 604, 14, 8, 130, 's') +
			soft(350, 520, 40, 60, 205, 'm') +
			soft(372, 470, 46, 26, 250, 'm') +
			soft(330, 300, 40, 60, 250, 'm') +
			'</g>',
	);
	const features = await toneOf(
		width,
		height,
		`<defs>${blur('x', 1.2)}</defs><g filter="url(#x)" fill="none" stroke="#000" stroke-linecap="round">` +
			'<path d="M287 370C300 358 324 352 352 364" stroke-width="9"/>' +
			'<path d="M293 414C304 426 322 428 342 418" stroke-width="6"/>' +
			'<path d="M296 418L288 426M304 422L298 432M313 425L309 435" stroke-width="3"/>' +
			'<path d="M298 398C312 392 330 394 346 406" stroke-width="2.5"/>' +
			'<path d="M260 561C272 562 284 564 294 568" stroke-width="4.5"/>' +
			'<path d="M262 498C270 492 278 498 276 507" stroke-width="4"/>' +
			'<path d="M436 446C436 424 466 414 482 432C496 450 488 482 472 500C466 510 452 512 446 500" stroke-width="4"/>' +
			'<path d="M452 452C458 440 472 444 472 458C470 472 460 478 458 490" stroke-width="3.5"/></g>',
	);
	const ear = await toneOf(width, height, `<ellipse cx="464" cy="464" rx="26" ry="44" fill="#000" transform="rotate(12 464 464)"/>`);
	const hairTone = await toneOf(
		width,
		height,
		`${defs}<g clip-path="url(#hair)"><rect width="800" height="1000" fill="${grey(40)}"/>` +
			`<path d="M400 236C450 190 540 196 600 262" stroke="${grey(190)}" stroke-width="34" fill="none" filter="url(#m)"/>` +
			`<path d="M440 330C500 300 580 330 620 400" stroke="${grey(120)}" stroke-width="20" fill="none" filter="url(#s)"/></g>`,
	);
	const bunTone = await toneOf(
		width,
		height,
		`${defs}<g clip-path="url(#bun)"><rect width="800" height="1000" fill="${grey(30)}"/>${soft(664, 436, 34, 20, 190, 'm')}</g>`,
	);
	const coat = await toneOf(
		width,
		height,
		`${defs}<g clip-path="url(#body)"><rect width="800" height="1000" fill="${grey(50)}"/>` +
			blob('M200 850C280 820 340 830 380 860L300 1010L120 1010Z', 150, 'l') +
			`<path d="M470 880C440 920 420 960 410 1010" stroke="${grey(0)}" stroke-width="10" fill="none" filter="url(#s)"/></g>`,
	);
	const scarfTone = await toneOf(
		width,
		height,
		`${defs}<g clip-path="url(#scarf)"><rect width="800" height="1000" fill="${grey(96)}"/>` +
			soft(400, 810, 50, 34, 215, 'm') +
			soft(560, 810, 40, 20, 170, 'm') +
			blob('M384 742C420 800 560 800 606 722L620 760C560 830 430 820 380 770Z', 20, 's') +
			'</g>',
	);
	const shape = (d: string) => toneOf(width, height, `<path d="${d}" fill="#000"/>`);
	const [inFace, inHair, inBun, inBody, inScarf] = await Promise.all([face, hair, bun, body, scarf].map(shape)) as [Tone, Tone, Tone, Tone, Tone];

	const outside: Tone = (x, y) => 1 - Math.max(inFace(x, y), inHair(x, y), inBun(x, y), inBody(x, y), inScarf(x, y));
	const background: Tone = (x, y) => {
		const near = 1 - smooth(60, 430, Math.hypot(x - 250, (y - 470) * 0.8));
		return outside(x, y) * (0.1 + 0.42 * near + 0.1 * smooth(500, 900, y));
	};
	const faceOnly: Tone = (x, y) =>
		inFace(x, y) * (1 - Math.max(inHair(x, y) * (1 - ear(x, y)), inBun(x, y), inScarf(x, y), inBody(x, y)));
	const flesh = (x: number, y: number) => 6 * Math.sin((x - 250) / 70) - ((x - 400) * (x - 400)) / 2600;

	const back = horizontals(width, height, 7.5);
	const cheeks = horizontals(width, height, 7.5, flesh);
	const strands = rings([470, 470], 420, 6.5, 1.06);
	const knot = rings([672, 462], 110, 6, 1);
	const weave = rings([120, 1500], 1000, 9, 1);
	const wrap = rings([500, 560], 380, 8, 0.92);

	return sheet(
		width,
		height,
		filled(engraved(back, 7.5, background)) +
			filled(engraved(cheeks, 7.5, (x, y) => faceOnly(x, y) * clamp(skin(x, y) * 0.92))) +
			filled(engraved(horizontals(width, height, 2), 2.4, (x, y) => faceOnly(x, y) * clamp(features(x, y)))) +
			filled(engraved(strands, 6.5, (x, y) => hairTone(x, y) * inHair(x, y) * (1 - ear(x, y)) * 0.97)) +
			filled(engraved(knot, 6, (x, y) => bunTone(x, y) * (1 - inHair(x, y)) * 0.97)) +
			filled(engraved(weave, 9, (x, y) => coat(x, y) * inBody(x, y) * (1 - inScarf(x, y)))) +
			filled(engraved(wrap, 8, (x, y) => scarfTone(x, y) * inScarf(x, y)), ink) +
			stroked(bun, black, 2) +
			stroked(scarf, ink, 2),
	);
}

/** Tally marks, one stroke short of being complete. */
function tally(): string {
	const random = seeded(7);
	const stroke = (from: Point, to: Point, width: number): string => {
		const steps = 24;
		const lean = (random() - 0.5) * 9;
		const points = range(steps + 1).map((step): Point => {
			const t = step / steps;
			return [from[0] + (to[0] - from[0]) * t + lean * Math.sin(t * Math.PI), from[1] + (to[1] - from[1]) * t];
		});
		return swelling(points, (_, index) => width * (0.35 + 0.65 * Math.sin(Math.PI * clamp(index / steps, 0.06, 0.97)) ** 0.5) * (1.08 - (0.25 * index) / steps));
	};
	let uprights = '';
	let crossings = '';
	for (const row of range(3)) {
		for (const column of range(5)) {
			const last = row === 2 && column === 4;
			const [x, y] = [150 + column * 274, 120 + row * 272];
			for (const mark of range(4)) {
				const at = x + mark * 48 + (random() - 0.5) * 10;
				uprights += stroke([at + 6, y + random() * 14], [at - 6, y + 200 + random() * 14], 17);
			}
			if (!last) crossings += stroke([x - 42, y + 152 + random() * 20], [x + 190, y + 44 + random() * 20], 17);
		}
	}
	return sheet(1600, 1000, filled(uprights) + filled(crossings, ink));
}

const pictures: Record<string, () => string | Promise<string>> = {
	'portrait.jpg': portrait,
	'projects/tally.png': tally,
};

async function write(name: string, svg: string): Promise<void> {
	const target = fileURLToPath(new URL(`../content/${name}`, import.meta.url));
	await mkdir(dirname(target), { recursive: true });
	const image = sharp(Buffer.from(svg));
	await (name.endsWith('.jpg')
		? image.jpeg({ quality: 82, mozjpeg: true })
		: image.png({ palette: true, colours: 32, compressionLevel: 9, effort: 10 })
	).toFile(target);
}

const wanted = process.argv.slice(2);
for (const [name, draw] of Object.entries(pictures)) {
	if (wanted.length === 0 || wanted.includes(name)) await write(name, await draw());
}
