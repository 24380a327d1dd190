import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../diagnostics/diagnostic.ts';
import { openPackages } from '../fonts/packages.ts';
import { openSlices } from '../fonts/slices.ts';
import type { Site } from '../profile/site.ts';
import { hexOf } from '../theme/colour.ts';
import type { Theme } from '../theme/theme.ts';
import { words } from '../words/words.ts';
import { cvData } from './cv-data.ts';
import { type CvFonts, cvFonts } from './cv-fonts.ts';
import type { Typesetter } from './typesetter.ts';

interface CvDrawing {
	pdf: Buffer;
	/** Characters that no installed font has, and a template that cannot be set. */
	findings: Finding[];
}

interface CvOptions {
	/** The owner's folder. */
	root: string;
	site: Site;
	theme: Theme;
	/** Origin of the site; without it nothing links to its pages. */
	origin?: string;
	/** Whether the owner's template may be used. Default: true. */
	ownTemplate?: boolean;
}

const template = 'templates/cv/cv.typ';
const shipped = fileURLToPath(new URL(`../../${template}`, import.meta.url));

/** Sets the CV. Where the owner's template cannot be set, ours is, and a finding says why. */
export function drawCv(
	typesetter: Typesetter,
	{ root, site, theme, origin, ownTemplate = true }: CvOptions,
): CvDrawing {
	const data = cvData(site, words(site.lang), origin);
	const fonts = cvFonts(textOf(data), site.lang, theme.family, openSlices(openPackages(root)));
	const inputs = {
		cv: settable(data, fonts),
		fonts: JSON.stringify(fonts.families),
		ink: hexOf(theme.ink.light),
	};
	const set = (file: string) => typesetter.pdf(file, inputs, fonts.files);
	const findings = missingGlyphs(fonts);
	const users = path.join(root, template);
	if (!ownTemplate || !existsSync(users)) return { pdf: set(shipped), findings };
	try {
		return { pdf: set(users), findings };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		const finding: Finding = {
			code: 'unusable-template',
			file: template,
			message: `this cannot be set: ${reason}. The CV uses the template that comes with the package instead`,
			fix: 'correct it, or remove the file',
		};
		return { pdf: set(shipped), findings: [finding, ...findings] };
	}
}

/** All that is to be read in the document. */
function textOf(data: object): string {
	const texts: string[] = [];
	JSON.stringify(data, (key, value: unknown) => {
		if (typeof value === 'string' && key !== 'href') texts.push(value);
		return value;
	});
	return texts.join('\n').normalize('NFC').replace(isolates, '');
}

/** Marks that show as nothing or reorder what stands around them; joiners between letters stay, and isolates that close. */
const unseen =
	/[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb]/gu;
const isolates = /[\u2066-\u2069]/g;

/** True where every isolate ends within the text, so that what follows is not reordered. */
function closesIsolates(text: string): boolean {
	let depth = 0;
	for (const [mark] of text.matchAll(isolates)) {
		depth += mark === '\u2069' ? -1 : 1;
		if (depth < 0) return false;
	}
	return depth === 0;
}

/** Typst sets no link without an address, or with one of more bytes. */
const longestAddress = 8000;

/**
 * The data as JSON, with a box in place of every character that no font draws, because the standard allows no gaps,
 * and without addresses to which Typst cannot link.
 */
function settable(data: object, { missing }: CvFonts): string {
	const gaps = new Set([...missing.values()].flatMap((characters) => [...characters]));
	return JSON.stringify(data, (key, value: unknown) => {
		if (typeof value !== 'string') return value;
		if (key === 'href') return value !== '' && Buffer.byteLength(value) <= longestAddress ? value : undefined;
		const text = value
			.normalize('NFC')
			.replace(/[^\S\u00a0]+/g, ' ')
			.replace(unseen, '');
		const ordered = closesIsolates(text) ? text : text.replace(isolates, '');
		return Array.from(ordered, (character) => (gaps.has(character) ? '□' : character)).join('');
	});
}

function missingGlyphs({ missing }: CvFonts): Finding[] {
	return [...missing].map(([name, characters]) => ({
		code: 'missing-glyph',
		file: 'content/profile.yaml',
		message: `no installed font has ${words('en').format.list([...characters].map((character) => `“${character}”`))}, so the PDF of the CV shows a box instead`,
		fix: `run \`npm install ${name}\``,
	}));
}
