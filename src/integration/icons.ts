import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { outlineOf } from '../cards/outline.ts';
import { type Icons, iconsOf } from '../images/icons.ts';
import { initials } from '../profile/initials.ts';
import type { Site } from '../profile/site.ts';
import { type Letters, monogramField, monogramSvg } from '../seo/monogram.ts';
import type { BuiltSite } from './built-site.ts';

/**
 * Writes the icons: of the owner's `public/favicon.svg` or `public/favicon.png`, else of the monogram, whose letters
 * become outlines, since an icon cannot bring its font. Files that the owner put there stay.
 */
export async function writeIcons({ root, outDir, site, logger }: BuiltSite): Promise<void> {
	const given = await ownIcon(root);
	const icons = given && (await iconsOf(given.bytes, 'white').catch(() => undefined));
	if (given && !icons)
		logger.warn(`${given.name} cannot be read as a picture: the other icons show the monogram`);
	for (const [name, bytes] of Object.entries(icons ?? (await monogramIcons(root, outDir, site, !given)))) {
		const file = path.join(outDir, name);
		if (!existsSync(file)) await writeFile(file, bytes);
	}
}

async function monogramIcons(root: string, outDir: string, site: Site, svg: boolean): Promise<Icons> {
	const letters = await lettersOf(initials(site.profile.name), root, site.lang);
	if (svg) await writeFile(path.join(outDir, 'favicon.svg'), monogramSvg(letters));
	return iconsOf(Buffer.from(monogramSvg(letters, false)), 'white');
}

async function ownIcon(root: string): Promise<{ name: string; bytes: Buffer } | undefined> {
	for (const name of ['public/favicon.svg', 'public/favicon.png']) {
		const bytes = await readFile(path.join(root, name)).catch(() => undefined);
		if (bytes) return { name, bytes };
	}
	return undefined;
}

async function lettersOf(text: string, root: string, lang: string): Promise<Letters> {
	const outline = await outlineOf(text, { root, lang, field: monogramField });
	return outline === undefined ? { text } : { outline };
}
