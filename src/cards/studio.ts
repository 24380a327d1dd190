import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPackages } from '../fonts/packages.ts';
import { drawingToPng, encoder, faceToDataUrl, pictureToPng } from '../images/card-picture.ts';
import { initials } from '../profile/initials.ts';
import { inkTokens } from '../theme/ink-sheet.ts';
import type { Theme } from '../theme/theme.ts';
import { type CardKind, type CardSpec, cardSize, heaviestCard } from './card.ts';
import { openEmoji } from './emoji.ts';
import { openFonts } from './fonts.ts';
import { layOut } from './layout.ts';
import { type Prepared, prepare } from './prepare.ts';
import { parseTemplate, type Template } from './template.ts';
import { tokensOf } from './tokens.ts';
import { unmasked } from './unmasked.ts';

/** A card that is ready to be drawn. */
export interface Sitting {
	/** Changes with everything that the picture depends on. */
	digest: string;
	/** Characters that nothing installed can draw, by the package to install. */
	missing: Prepared['missing'];
	/** Draws the card. Where the owner's template cannot be drawn, ours is, and `fault` says why. */
	draw(): Promise<Drawing>;
}

interface Drawing {
	png: Buffer;
	fault?: { file: string; reason: string };
}

/** Everything that cards are drawn with. Fonts, templates and pictures are read once. */
export interface Studio {
	sit(spec: CardSpec): Promise<Sitting>;
}

const measure = { ...cardSize, heaviest: heaviestCard };
const ownTemplates = fileURLToPath(new URL('../../templates/cards/', import.meta.url));
const ownTokens = new URL('../styles/tokens.css', import.meta.url);
const faceSize = { width: 370, height: 630 };

/** Opens the studio of a site. Cards have no scheme, since nobody knows what they will be shown on: they are as by day. */
export function openStudio(root: string, { ink, family }: Theme): Studio {
	const packages = openPackages(root);
	const fonts = openFonts(packages, family);
	const emoji = openEmoji(packages);
	const tokens = { ...tokensOf(readFileSync(ownTokens, 'utf8')), ...inkTokens(ink, 'light') };
	const tools = digestOf(encoder, versionOf('satori'), ownCode(), emoji.version, JSON.stringify(tokens));
	const template = once((kind: CardKind) => loadTemplate(root, kind));
	const ownTemplate = once(loadOwnTemplate);
	const picture = once(async (file: string) => {
		const bytes = await readFile(path.join(root, file)).catch(() => undefined);
		return bytes && { bytes, digest: digestOf(bytes) };
	});
	const face = once(async (file: string) => {
		const found = await picture(file);
		const { width, height } = faceSize;
		return found && faceToDataUrl(found.bytes, width * 2, height * 2).catch(() => undefined);
	});
	return {
		async sit(spec) {
			const prepared = prepare(spec, fonts, emoji);
			const chosen = spec.image === undefined ? undefined : await picture(spec.image);
			if (chosen)
				return {
					digest: digestOf(encoder, ownCode(), chosen.digest),
					missing: new Map(),
					draw: async () => ({ png: await pictureToPng(chosen.bytes, measure) }),
				};
			const { text, file, parsed } = await template(spec.kind);
			const portrait = spec.portrait === undefined ? undefined : await picture(spec.portrait);
			const digest = digestOf(
				tools,
				text,
				JSON.stringify([prepared.holes, Object.keys(prepared.images)]),
				...prepared.slices.map(({ family, digest }) => `${family} ${digest}`),
				portrait?.digest ?? '',
			);
			const drawWith = async (template: Template) => {
				const portrait = (spec.portrait && (await face(spec.portrait))) ?? '';
				const { name } = prepared.holes;
				const monogram = portrait === '' && typeof name === 'string' ? initials(name) : '';
				const svg = await layOut(template, prepared, { portrait, monogram }, tokens);
				return drawingToPng(unmasked(svg), measure);
			};
			return {
				digest,
				missing: prepared.missing,
				async draw() {
					if (file === undefined) return { png: await drawWith(parsed) };
					try {
						return { png: await drawWith(parsed) };
					} catch (error) {
						const reason = error instanceof Error ? error.message : String(error);
						const { parsed } = await ownTemplate(spec.kind);
						return { png: await drawWith(parsed), fault: { file, reason } };
					}
				},
			};
		},
	};
}

/** A template as it is written, and taken apart. */
interface Loaded {
	text: string;
	parsed: Template;
	/** The owner's file that it was read from. */
	file?: string;
}

/** A file of the owner's takes the place of ours of the same path. */
async function loadTemplate(root: string, kind: CardKind): Promise<Loaded> {
	const file = `templates/cards/${kind}.html`;
	const text = await readFile(path.join(root, file), 'utf8').catch(() => undefined);
	return text === undefined ? loadOwnTemplate(kind) : { text, parsed: parseTemplate(text), file };
}

/** Kinds that look like another one until the owner gives them a template of their own. */
const alike: Partial<Record<CardKind, CardKind>> = { project: 'post', page: 'post' };

async function loadOwnTemplate(kind: CardKind): Promise<Loaded> {
	const text = await readFile(path.join(ownTemplates, `${alike[kind] ?? kind}.html`), 'utf8');
	return { text, parsed: parseTemplate(text) };
}

function once<Key, Value>(make: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
	const made = new Map<Key, Promise<Value>>();
	return (key) => {
		const value = made.get(key) ?? make(key);
		made.set(key, value);
		return value;
	};
}

function digestOf(...parts: (string | Buffer)[]): string {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(`${part.length} `).update(part);
	return hash.digest('hex');
}

function versionOf(name: string): string {
	const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
	return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

let code: string | undefined;

/** Changes with the code that draws. */
function ownCode(): string {
	if (code !== undefined) return code;
	const folder = fileURLToPath(new URL('./', import.meta.url));
	const files = readdirSync(folder)
		.filter((name) => /(?<!\.d)\.[jt]s$/.test(name))
		.sort();
	code = digestOf(...files.map((name) => readFileSync(folder + name)));
	return code;
}
