/**
 * Draws the pictures of the sample site: `npx node scripts/pictures.ts [name…]`.
 *
 * All of them are plates in black, with grey for what steps back; only what peers write is in ink, as their words
 * are on every page. Tone is never a wash: a tone map is drawn, blurred and then cut into lines whose thickness follows
 * it, as on a banknote. There is no text in them, so the fonts of the machine do not
 * matter, and every irregularity comes out of a seeded generator: the same script gives the same pictures.
 */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const paper = '#f5f6f8';
const black = '#15171c';
const grey = '#90949c';
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
	for (const [index, point] of points.entries()) {
		const half = thickness(point, index) / 2;
		if (half < 0.18) {
			flush();
			continue;
		}
		const before = points[Math.max(0, index - 1)]!;
		const after = points[Math.min(points.length - 1, index + 1)]!;
		const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
		const length = Math.hypot(dx, dy) || 1;
		const [nx, ny] = [(-dy / length) * half, (dx / length) * half];
		left.push(`${n(point[0] + nx)} ${n(point[1] + ny)}`);
		right.push(`${n(point[0] - nx)} ${n(point[1] - ny)}`);
	}
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

/** Points along a cubic Bézier curve, in 40 steps. */
const curve = (from: Point, leave: Point, arrive: Point, to: Point): Point[] =>
	range(41).map((step) => {
		const t = step / 40;
		const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3] as const;
		const at = (axis: 0 | 1) =>
			from[axis] * weights[0] + leave[axis] * weights[1] + arrive[axis] * weights[2] + to[axis] * weights[3];
		return [at(0), at(1)];
	});

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
		'M352 212C312 232 288 268 280 312C276 336 274 352 272 368C270 380 277 388 279 400C275 416 259 440 246 463C238 476 232 484 232 492C233 502 243 507 255 509C264 510 269 514 268 521C266 530 259 535 255 543C252 550 255 555 261 558C267 560 271 562 274 565C268 568 261 572 260 579C259 588 264 593 269 598C273 603 271 609 268 618C263 633 267 650 283 659C303 668 335 663 364 651C386 642 398 640 404 654C412 690 412 740 400 800L600 830C582 760 572 690 570 560L600 300Z';
	const hair =
		'M352 212C372 166 438 138 512 150C606 164 664 240 660 332C657 402 630 448 606 496C588 532 574 560 562 596C540 588 522 568 512 540C506 520 502 504 500 486C504 452 490 424 466 424C446 424 436 440 434 458C420 440 408 418 404 392C400 352 404 318 392 288C384 264 366 240 352 212Z';
	const bun =
		'M604 470C592 424 624 388 668 392C716 398 742 438 732 484C722 528 680 552 642 538C620 528 610 500 604 470Z';
	const coat =
		'M392 800C330 820 230 844 160 892C110 928 84 970 76 1010L764 1010C756 950 734 890 690 862C664 846 640 836 620 824Z';
	const scarf =
		'M392 738C370 752 350 778 344 808C340 838 354 854 388 864C440 880 560 882 624 860C650 850 656 828 644 798C632 770 610 744 584 726C574 760 540 786 494 788C450 790 410 772 392 738Z';
	const defs = `<defs>${blur('s', 9)}${blur('m', 20)}${blur('l', 44)}</defs>`;
	const grey = (value: number) => `rgb(${value},${value},${value})`;
	const ground = (value: number) => `${defs}<rect width="100%" height="100%" fill="${grey(value)}"/>`;
	const blob = (d: string, value: number, filter: string) =>
		`<path d="${d}" fill="${grey(value)}" filter="url(#${filter})"/>`;
	const soft = (cx: number, cy: number, rx: number, ry: number, value: number, filter: string) =>
		`<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${grey(value)}" filter="url(#${filter})"/>`;
	const glow = (d: string, value: number, thickness: number, filter: string) =>
		`<path d="${d}" stroke="${grey(value)}" stroke-width="${thickness}" fill="none" filter="url(#${filter})"/>`;
	const tone = (body: string) => toneOf(width, height, body);

	const skin = await tone(
		ground(228) +
			soft(520, 470, 130, 240, 120, 'l') +
			soft(322, 412, 46, 22, 150, 'm') +
			soft(290, 400, 14, 16, 150, 's') +
			blob('M280 672L400 640L440 590L470 640L470 830L380 830Z', 60, 'm') +
			blob('M300 668C350 662 400 640 440 590L470 640L420 760Z', 40, 's') +
			soft(264, 520, 10, 7, 120, 's') +
			soft(278, 604, 14, 8, 140, 's') +
			soft(350, 530, 40, 60, 200, 'm') +
			soft(372, 476, 46, 26, 244, 'm') +
			soft(330, 300, 36, 54, 240, 'm'),
	);
	const locks = await tone(
		ground(40) +
			glow('M400 236C450 190 540 196 600 262', 190, 34, 'm') +
			glow('M440 330C500 300 580 330 620 400', 120, 20, 's'),
	);
	const knot = await tone(ground(30) + soft(664, 436, 34, 20, 190, 'm'));
	const cloth = await tone(
		ground(50) +
			blob('M200 870C280 840 340 850 380 880L300 1010L120 1010Z', 150, 'l') +
			glow('M470 880C440 920 420 960 410 1010', 0, 10, 's'),
	);
	const wool = await tone(
		ground(96) +
			soft(400, 815, 50, 34, 215, 'm') +
			soft(550, 815, 40, 20, 170, 'm') +
			blob('M392 738C420 800 560 800 584 726L610 760C560 830 430 820 380 770Z', 20, 's'),
	);
	const shade: Tone = (x, y) =>
		0.1 + 0.42 * (1 - smooth(60, 430, Math.hypot(x - 250, (y - 470) * 0.8))) + 0.1 * smooth(500, 900, y);
	const bend: Tone = (x) => 6 * Math.sin((x - 250) / 70) - ((x - 400) * (x - 400)) / 2600;

	const cut = (id: string, outline: string, lines: string, colour = black) =>
		`<clipPath id="${id}"><path d="${outline}"/></clipPath><path d="${outline}" fill="${paper}"/><g clip-path="url(#${id})">${filled(lines, colour)}</g>`;
	const features = [
		swelling(
			curve([286, 371], [300, 352], [326, 350], [354, 365]),
			(_, i) => 3 + 8 * Math.sin((Math.PI * i) / 40) ** 0.7,
		),
		swelling(
			curve([290, 415], [302, 429], [324, 431], [346, 417]),
			(_, i) => 2 + 5 * Math.sin((Math.PI * i) / 40),
		),
		swelling(curve([296, 401], [312, 391], [332, 394], [350, 408]), () => 2),
		swelling(curve([262, 560], [274, 561], [286, 563], [299, 569]), (_, i) => 4.5 - i / 14),
		swelling(
			curve([264, 503], [268, 494], [280, 493], [281, 505]),
			(_, i) => 1.5 + 3 * Math.sin((Math.PI * i) / 40),
		),
		swelling(curve([292, 494], [300, 482], [292, 470], [284, 466]), () => 1.6),
		swelling(curve([437, 458], [440, 416], [486, 414], [490, 452]), () => 3),
		swelling(curve([490, 452], [490, 482], [466, 496], [462, 508]), () => 3),
		swelling(curve([462, 508], [456, 520], [444, 512], [446, 498]), () => 3),
		swelling(curve([451, 462], [454, 434], [480, 436], [476, 460]), () => 2.4),
		swelling(curve([476, 460], [474, 476], [458, 476], [458, 494]), () => 2.4),
	];
	const lashes = 'M299 424L290 433M306 428L299 438M315 430L310 441';

	return sheet(
		width,
		height,
		'<g transform="translate(-56 -92) scale(1.14)">' +
			filled(engraved(horizontals(width, height, 7.5), 7.5, shade)) +
			cut(
				'face',
				face,
				engraved(horizontals(width, height, 7.5, bend), 7.5, (x, y) => skin(x, y) * 0.92),
			) +
			stroked(face, black, 2) +
			filled(features.join('')) +
			stroked(lashes, black, 2.2) +
			cut('bun', bun, engraved(rings([672, 462], 110, 6), 6, knot)) +
			stroked(bun, black, 2) +
			cut(
				'hair',
				hair,
				engraved(rings([470, 470], 420, 6.5, 1.06), 6.5, (x, y) => locks(x, y) * 0.97),
			) +
			cut('coat', coat, engraved(rings([120, 1500], 1000, 9), 9, cloth)) +
			cut('scarf', scarf, engraved(rings([500, 560], 380, 8, 0.92), 8, wool)) +
			stroked(scarf, black, 2.5) +
			'</g>',
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
			return [
				from[0] + (to[0] - from[0]) * t + lean * Math.sin(t * Math.PI),
				from[1] + (to[1] - from[1]) * t,
			];
		});
		return swelling(
			points,
			(_, index) =>
				width *
				(0.35 + 0.65 * Math.sin(Math.PI * clamp(index / steps, 0.06, 0.97)) ** 0.5) *
				(1.08 - (0.25 * index) / steps),
		);
	};
	let uprights = '';
	let crossings = '';
	for (const row of range(3)) {
		for (const column of range(5)) {
			const last = row === 2 && column === 4;
			const [x, y] = [178 + column * 274, 116 + row * 278];
			for (const mark of range(4)) {
				const at = x + mark * 48 + (random() - 0.5) * 10;
				uprights += stroke([at + 6, y + random() * 14], [at - 6, y + 200 + random() * 14], 17);
			}
			if (!last)
				crossings += stroke([x - 42, y + 152 + random() * 20], [x + 190, y + 44 + random() * 20], 17);
		}
	}
	return sheet(1600, 1000, filled(uprights, grey) + filled(crossings));
}

/** A ferry at night, on the way back. */
async function refundDay(): Promise<string> {
	const [width, height] = [1600, 1000];
	const horizon = 590;
	const moon: Point = [1180, 260];
	const light = await toneOf(
		width,
		height,
		`<defs>${blur('m', 26)}${blur('l', 60)}</defs><rect width="1600" height="1000" fill="#1c1c1c"/>` +
			`<path d="M1060 ${horizon}L1300 ${horizon}L1420 1000L940 1000Z" fill="#fff" filter="url(#l)"/>` +
			`<path d="M330 ${horizon}L900 ${horizon}L820 760L420 760Z" fill="#000" filter="url(#m)"/>`,
	);
	const random = seeded(20);
	const swell = range(9).map(() => ({ length: 90 + random() * 240, phase: random() * 7, rise: random() }));
	const sea: Point[][] = range(48).map((row) => {
		const depth = row / 44;
		const y = horizon + 6 + 410 * depth ** 1.25;
		return range(535).map((step) => {
			const x = step * 3;
			const wave = swell.reduce(
				(sum, { length, phase, rise }) =>
					sum + rise * Math.sin(x / (length * (0.35 + depth)) + phase + row * 0.9),
				0,
			);
			return [x, y + wave * (0.6 + 5 * depth)];
		});
	});
	const waves = sea
		.map((line, row) =>
			swelling(
				line,
				([x, y]) => (1.6 + 8.5 * (row / 44)) * clamp(light(x, Math.min(y, height - 1)) * 1.05 + 0.06),
			),
		)
		.join('');
	const sky = engraved(
		horizontals(width, horizon, 10).filter((line) => line[0]![1] < horizon - 4),
		10,
		(x, y) => {
			const away = Math.hypot(x - moon[0], y - moon[1]);
			return away < 96 ? 0 : 0.1 + 0.3 * smooth(90, 620, away) * (1 - 0.5 * smooth(200, horizon, y));
		},
	);
	const hull = 'M300 520L372 640C376 648 384 652 394 652L850 652C876 652 900 636 914 610L962 520Z';
	const decks =
		'M372 520L392 462L880 462L904 520ZM432 462L448 414L806 414L820 462ZM480 414L492 376L640 376L648 414ZM690 414L700 322L762 322L772 414Z';
	const windows = [
		...range(19).map((at) => `M${412 + at * 25} 484h12v14h-12Z`),
		...range(13).map((at) => `M${464 + at * 27} 432h13v12h-13Z`),
		...range(22).map((at) => `M${392 + at * 24} 560a6 6 0 1 0 .1 0Z`),
	].join('');
	return sheet(
		width,
		height,
		filled(sky) +
			filled(waves) +
			filled(hull) +
			filled(decks) +
			filled(windows, paper) +
			stroked('M716 346H748', paper, 7),
	);
}

/** Threads that cross from one order into another. One of them has no place to arrive at. */
function statementDiff(): string {
	const random = seeded(31);
	const count = 30;
	const order = range(count)
		.map((thread) => ({ thread, at: thread + (random() - 0.5) * 17 }))
		.sort((a, b) => a.at - b.at)
		.map(({ thread }) => thread);
	const y = (place: number) => 92 + place * 28.2;
	const loose = 17;
	const path = (thread: number): Point[] => {
		const end = y(order.indexOf(thread));
		return [
			[150, y(thread)],
			[440, y(thread)],
			...curve([440, y(thread)], [720, y(thread)], [880, end], [1160, end]).slice(1),
			[1450, end],
		];
	};
	let threads = '';
	for (const thread of range(count)) {
		if (thread === loose) continue;
		const way = path(thread);
		threads +=
			filled(
				swelling(way, () => 15),
				paper,
			) +
			filled(
				swelling(way, ([x]) => 3 + 4.5 * Math.sin((Math.PI * (x - 150)) / 1300)),
				grey,
			);
	}
	const astray = [
		[150, y(loose)] as const,
		...curve([440, y(loose)], [640, y(loose)], [800, y(loose) + 30], [880, y(loose) - 40]),
		...curve([880, y(loose) - 40], [940, y(loose) - 110], [1000, y(loose) - 20], [930, y(loose) + 10]),
		...curve([930, y(loose) + 10], [880, y(loose) + 30], [860, y(loose) - 20], [905, y(loose) - 34]),
	];
	const knots = range(count)
		.map((thread) => {
			const right = order.indexOf(thread);
			const dot = (x: number, at: number) => `<circle cx="${x}" cy="${n(at)}" r="6.5" fill="${grey}"/>`;
			return thread === loose
				? `<circle cx="1450" cy="${n(y(right))}" r="6" fill="${paper}" stroke="${black}" stroke-width="3"/>`
				: dot(150, y(thread)) + dot(1450, y(right));
		})
		.join('');
	return sheet(
		1600,
		1000,
		threads +
			knots +
			filled(
				swelling(astray, () => 22),
				paper,
			) +
			filled(
				swelling(astray, () => 8),
				black,
			) +
			`<circle cx="150" cy="${n(y(loose))}" r="9" fill="${black}"/>`,
	);
}

/** The hours of a day in a ring, and how often the pager went in each. */
function almanac(): string {
	const random = seeded(5);
	const centre: Point = [800, 500];
	const on = (angle: number, r: number): Point => [
		centre[0] + r * Math.sin(angle),
		centre[1] - r * Math.cos(angle),
	];
	const line = (angle: number, from: number, to: number, thickness: number) =>
		swelling([on(angle, from), on(angle, (from + to) / 2), on(angle, to)], () => thickness);
	let days = '';
	let nights = '';
	for (const part of range(288)) {
		const hour = part / 12;
		const angle = (hour / 24) * 2 * Math.PI;
		const busy =
			0.2 +
			0.55 * Math.exp(-(((hour - 10.5) / 2.2) ** 2)) +
			0.4 * Math.exp(-(((hour - 16) / 2) ** 2)) +
			0.75 * Math.exp(-(((hour - 3) / 0.9) ** 2));
		const bar = line(angle, 176, 190 + 150 * busy * (0.55 + 0.45 * random()), 3.4);
		if (hour < 6 || hour >= 22) nights += bar;
		else days += bar;
	}
	const ticks = range(96)
		.map((at) => line((at / 96) * 2 * Math.PI, 372, at % 4 === 0 ? 398 : 382, at % 4 === 0 ? 4 : 2))
		.join('');
	const phases = range(24)
		.map((at) => {
			const [x, y] = on((at / 24) * 2 * Math.PI, 436);
			const phase = at / 24;
			const bulge = Math.cos(phase * 2 * Math.PI) * 17;
			const waxing = phase < 0.5;
			const side = waxing ? 0 : 1;
			return (
				`<circle cx="${n(x)}" cy="${n(y)}" r="17" fill="${paper}" stroke="${black}" stroke-width="2"/>` +
				`<path d="M${n(x)} ${n(y - 17)}A17 17 0 0 ${side} ${n(x)} ${n(y + 17)}A${n(Math.abs(bulge))} 17 0 0 ${(bulge > 0) === waxing ? 0 : 1} ${n(x)} ${n(y - 17)}Z" fill="${black}"/>`
			);
		})
		.join('');
	const web = rings(centre, 150, 9).map((ring, index) =>
		ring.map(([x, y]): Point => {
			const angle = Math.atan2(y - centre[1], x - centre[0]);
			const r = Math.hypot(x - centre[0], y - centre[1]) * (1 + 0.12 * Math.sin(12 * angle + index * 0.7));
			return [centre[0] + r * Math.cos(angle), centre[1] + r * Math.sin(angle)];
		}),
	);
	const side = (left: number) =>
		engraved(
			horizontals(1600, 1000, 11).filter((l) => l[0]![1] > 60 && l[0]![1] < 940),
			11,
			(x, y) => {
				const away = Math.hypot(x - centre[0], y - centre[1]);
				return x > left && x < left + 1600 && x > 60 && x < 1540 && away > 486
					? 0.1 + 0.16 * smooth(486, 900, away)
					: 0;
			},
		);
	return sheet(
		1600,
		1000,
		filled(side(0)) +
			filled(days, grey) +
			filled(nights) +
			filled(ticks) +
			phases +
			web
				.map((ring) => stroked(`M${ring.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}`, black, 1.6))
				.join(''),
	);
}

/** Five lines, one gate. */
function oneOfFive(): string {
	const gate = 1000;
	const strands = (way: readonly Point[], spread: (x: number) => number) =>
		range(7).map((strand) => way.map(([x, y]): Point => [x, y + (strand - 3) * spread(x)]));
	let lost = '';
	let kept = '';
	for (const line of range(5)) {
		const start = 150 + line * 175;
		const stop = 500 + (line - 2) * 112;
		const way = curve([60, start], [420, start], [560, stop], [gate - 26, stop]);
		if (line === 2) {
			const on = [...way, ...range(30).map((step): Point => [gate - 26 + step * 20, 500])];
			kept += strands(on, (x) => 9 - 4.4 * smooth(400, gate, x) + 8 * smooth(gate + 30, 1500, x))
				.map((s) => swelling(s, ([x]) => 4.2 + 3 * smooth(gate, 1500, x)))
				.join('');
		} else {
			lost += strands(way, (x) => 9 - 3.4 * smooth(400, gate, x))
				.map((s) => swelling(s, ([x]) => 4.4 - 1.6 * smooth(500, gate, x)))
				.join('');
		}
	}
	const bricks = range(25)
		.flatMap((row) => range(2).map((half) => ({ y: 62 + row * 35.2, x: gate - 16 + half * 46, row })))
		.filter(({ y }) => y + 30 < 472 || y > 530)
		.map(
			({ x, y, row }) =>
				`<rect x="${x + (row % 2) * 8}" y="${n(y)}" width="42" height="30" fill="${black}"/>`,
		)
		.join('');
	return sheet(1600, 1000, filled(lost, grey) + filled(kept) + bricks);
}

/** A statement and a ledger, line by line; one line of the statement has no partner. */
function statement(): string {
	const random = seeded(53);
	const rows = 17;
	const y = (row: number) => 96 + row * 50.5;
	const alone = 11;
	let body = '';
	const bar = (x: number, at: number, width: number, colour = black) =>
		`<rect x="${n(x)}" y="${n(at - 8)}" width="${n(width)}" height="16" fill="${colour}"/>`;
	let partner = 0;
	for (const row of range(rows)) {
		const [label, amount] = [110 + random() * 170, 44 + random() * 70];
		const colour = row === alone ? black : grey;
		body += bar(940, y(row), label, colour) + bar(1470 - amount, y(row), amount, colour);
		if (row === alone) continue;
		const left = y(partner) + 24;
		body += bar(130, left, 100 + random() * 180, grey) + bar(660 - amount, left, amount, grey);
		const way = curve([684, left], [790, left], [800, y(row)], [916, y(row)]);
		body += filled(
			swelling(way, (_, index) => 1.2 + 3 * Math.sin((Math.PI * index) / 40)),
			grey,
		);
		partner += 1;
	}
	const way = curve([916, y(alone)], [860, y(alone)], [850, y(alone)], [800, y(alone)]);
	return sheet(
		1600,
		1000,
		body +
			filled(
				swelling(way, (_, index) => 5 - index / 9),
				black,
			),
	);
}

/** The old track thins out while the new one fills. */
function twoTracks(): string {
	const [from, to] = [470, 1130];
	const track = (start: number, end: number, thickness: (x: number) => number) =>
		range(9)
			.map((rail) => {
				const offset = (rail - 4) * 15;
				const way: Point[] = range(501).map((step) => {
					const x = 40 + step * 3.04;
					return [x, start + (end - start) * smooth(from - 260, from + 320, x) + offset];
				});
				return swelling(way, ([x]) => thickness(x));
			})
			.join('');
	const old = track(330, 330, (x) => 9.5 * (1 - smooth(from, to + 180, x)));
	const fresh = track(330, 680, (x) => 10.5 * smooth(from - 120, to, x));
	const ties = range(15)
		.map((tie) => {
			const x = 560 + tie * 40;
			const bottom = 330 + 350 * smooth(from - 260, from + 320, x) - 74;
			return swelling(
				[
					[x, 404],
					[x, (404 + bottom) / 2],
					[x, bottom],
				],
				() => 5.5 * Math.sin((Math.PI * (tie + 1)) / 16),
			);
		})
		.join('');
	return sheet(1600, 1000, filled(old, grey) + filled(ties, grey) + filled(fresh));
}

/** Sixty mornings: matched lines above the base, open ones below it, and what became of them. */
function sixtyMornings(): string {
	const random = seeded(60);
	let matched = '';
	let open = '';
	for (const day of range(60)) {
		const x = 118 + day * 23.2;
		const weekend = day % 7 > 4 ? 0.42 : 1;
		const volume = weekend * (330 + 120 * Math.sin(day / 9) + 90 * random());
		matched += `M${n(x)} 610v${n(-volume)}h13v${n(volume)}Z`;
		const left = weekend * (8 + 270 * Math.exp(-day / 13) * (0.75 + 0.5 * random()) + (day === 37 ? 120 : 0));
		open += `M${n(x)} 634v${n(left)}h13v${n(-left)}Z`;
	}
	return sheet(1600, 1000, filled(matched, grey) + filled(open));
}

/** A loud room, and the place in it where somebody is quiet. */
function calm(): string {
	const random = seeded(112);
	const noise = range(26).map(() => ({
		length: 18 + random() * 70,
		phase: random() * 60,
		drift: 2 + random() * 9,
	}));
	const centre: Point = [930, 520];
	const lines = range(40).map((row) => {
		const y = 130 + row * 19.5;
		return range(740).map((step): Point => {
			const x = 60 + step * 2;
			const away = Math.hypot((x - centre[0]) / 1.25, y - centre[1]);
			const loud = smooth(90, 330, away) * smooth(60, 190, x) * smooth(1540, 1410, x);
			const shake = noise.reduce(
				(sum, { length, phase, drift }) => sum + Math.sin(x / length + phase + (row * drift) / 5),
				0,
			);
			return [x, y - Math.max(-6, shake * 4.4) * loud];
		});
	});
	const body = lines
		.map((line) => {
			const shape = `M${line.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}`;
			const still = swelling(line, ([x, y]) => {
				const away = Math.hypot((x - centre[0]) / 1.25, y - centre[1]);
				return 6 * (1 - smooth(70, 190, away));
			});
			return `<path d="${shape}V1010H60Z" fill="${paper}"/>${stroked(shape, black, 2.6)}${filled(still)}`;
		})
		.join('');
	return sheet(1600, 1000, `${body}<rect y="925" width="1600" height="80" fill="${paper}"/>`);
}

/** Handwriting that says nothing, for letters in pictures. */
function scribble(from: Point, length: number, size: number, seed: number): Point[] {
	const random = seeded(seed);
	const points: Point[] = [];
	let x = from[0];
	let letter = 0;
	let tall = 1;
	let wide = 1;
	for (let step = 0; x < from[0] + length; step += 1) {
		if (step % 12 === 0) {
			letter += 1;
			tall = random() < 0.24 ? 2.1 : 0.8 + random() * 0.4;
			wide = 0.7 + random() * 0.7;
		}
		const angle = (step / 12) * 2 * Math.PI;
		x += size * 0.075 * wide;
		points.push([
			x + Math.sin(angle) * size * 0.28,
			from[1] - (1 - Math.cos(angle)) * 0.5 * size * tall + Math.sin(letter) * 1.2,
		]);
	}
	return points;
}

function handwriting(x: number, y: number, width: number, size: number, seed: number): string {
	const random = seeded(seed * 17 + 3);
	let words = '';
	for (let at = x; at < x + width - size * 2; ) {
		const length = Math.min(size * (1.6 + random() * 4.4), x + width - at);
		words += swelling(
			scribble([at, y], length, size, Math.floor(random() * 1e6)),
			(_, index) => size * (0.1 + 0.06 * Math.sin(index / 3.1)),
		);
		at += length + size * 0.95;
	}
	return words;
}

/** A letter half out of its envelope. */
async function envelope(): Promise<string> {
	const [width, height] = [1600, 1000];
	const letter = 'M430 110L1190 82L1216 760L456 788Z';
	const back = 'M320 470L800 250L1280 470L1280 900L320 900Z';
	const front = 'M320 470L800 730L1280 470L1280 900L320 900Z';
	const tone = await toneOf(
		width,
		height,
		`<defs>${blur('l', 50)}${blur('s', 12)}</defs><rect width="1600" height="1000" fill="#b4b4b4"/>` +
			'<path d="M320 900L800 640L1280 900Z" fill="#fff" filter="url(#s)"/>' +
			'<path d="M300 460L800 736L560 800L300 900Z" fill="#777" filter="url(#l)"/>',
	);
	const weave = horizontals(width, height, 9, (x) => -Math.abs(x - 800) * 0.54);
	const lines = range(9)
		.map((line) => handwriting(520, 222 + line * 56, line === 8 ? 300 : 600 - (line % 3) * 24, 21, line + 4))
		.join('');
	const clip = (id: string, d: string) => `<clipPath id="${id}"><path d="${d}"/></clipPath>`;
	return sheet(
		width,
		height,
		clip('front', front) +
			`<path d="${back}" fill="${black}"/>` +
			`<path d="${letter}" fill="#fff" stroke="${black}" stroke-width="3"/>` +
			`<g transform="rotate(-2.1 820 430)">${filled(lines, ink)}</g>` +
			`<path d="${front}" fill="${paper}"/><g clip-path="url(#front)">${filled(engraved(weave, 9, tone))}</g>` +
			stroked(front, black, 4) +
			stroked('M320 900L716 684M1280 900L884 684', black, 3),
	);
}

/** A page as a hurried reader sees it: where the eye rests, and the one sentence that was read. */
function tenSeconds(): string {
	const random = seeded(10);
	let text = '';
	const read = handwriting(440, 502, 720, 24, 8) + handwriting(440, 570, 470, 24, 14);
	for (const line of range(24)) {
		const y = 128 + line * 32;
		if ([4, 10, 11, 12, 13, 14, 20].includes(line)) continue;
		const width = line % 7 === 3 ? 300 + random() * 200 : 690 + random() * 40;
		text += `M440 ${y}h${n(width)}v7h${n(-width)}Z`;
	}
	const rests: readonly (readonly [number, number, number])[] = [
		[470, 130, 34],
		[700, 150, 18],
		[480, 212, 24],
		[900, 232, 12],
		[460, 356, 20],
		[620, 420, 12],
		[500, 490, 56],
		[860, 486, 66],
		[690, 560, 46],
		[1080, 850, 16],
	];
	const way = rests.map(([x, y]) => `${x} ${y}`).join('L');
	const dots = rests
		.map(
			([x, y, r]) =>
				`<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="${black}" stroke-width="3"/><circle cx="${x}" cy="${y}" r="4" fill="${black}"/>`,
		)
		.join('');
	return sheet(
		1600,
		1000,
		`<rect x="360" y="52" width="880" height="896" fill="#fff" stroke="${black}" stroke-width="3"/><path d="${text}" fill="#b9bdc6"/>` +
			filled(read, ink) +
			stroked(`M${way}`, black, 1.8) +
			dots,
	);
}

/** The pictures by where they go, below content/. */
const pictures: Record<string, () => string | Promise<string>> = {
	'portrait.jpg': portrait,
	'projects/tally.png': tally,
	'projects/refund-day.png': refundDay,
	'projects/statement-diff.png': statementDiff,
	'projects/pager-almanac.png': almanac,
	'posts/exactly-once/one-of-five.png': oneOfFive,
	'posts/exactly-once/statement.png': statement,
	'posts/two-page-migration-plan.png': twoTracks,
	'posts/reconciliation-is-a-conversation.png': sixtyMornings,
	'posts/the-commander-does-not-type.png': calm,
	'posts/asking-for-a-good-word.png': envelope,
	'posts/how-a-recruiter-reads-a-reference.png': tenSeconds,
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
