import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { outlineOf } from '../cards/outline.ts';
import { type Icons, iconsOf } from '../images/icons.ts';
import { initials } from '../profile/initials.ts';
import { type Letters, monogramField, monogramSvg } from '../seo/monogram.ts';
import type { Family } from '../theme/theme.ts';
import type { BuiltSite } from './built-site.ts';

/**
 * Writes the icons: of the owner's `public/favicon.svg` or `public/favicon.png`, else of the monogram, whose letters
 * become outlines, since an icon cannot bring its font. Files that the owner put there stay.
 */
export async function writeIcons(built: BuiltSite): Promise<void> {
	const { root, outDir, logger } = built;
	const given = await ownIcon(root);
	const icons = given && (await iconsOf(given.bytes, 'white').catch(() => undefined));
	if (given && !icons)
		logger.warn(`${given.name} cannot be read as a picture: the other icons show the monogram`);
	for (const [name, bytes] of Object.entries(icons ?? (await monogramIcons(built, !given)))) {
		const file = path.join(outDir, name);
		if (!existsSync(file)) await writeFile(file, bytes);
	}
}

async function monogramIcons({ root, outDir, site, theme }: BuiltSite, svg: boolean): Promise<Icons> {
	const { family } = theme;
	const letters = await lettersOf(initials(site.profile.name), root, site.lang, family);
	if (svg) await writeFile(path.join(outDir, 'favicon.svg'), monogramSvg(letters, { family }));
	return iconsOf(Buffer.from(monogramSvg(letters, { family, adaptive: false })), 'white');
}

async function ownIcon(root: string): Promise<{ name: string; bytes: Buffer } | undefined> {
	for (const name of ['public/favicon.svg', 'public/favicon.png']) {
		const bytes = await readFile(path.join(root, name)).catch(() => undefined);
		if (bytes) return { name, bytes };
	}
	return undefined;
}

async function lettersOf(text: string, root: string, lang: string, family: Family): Promise<Letters> {
	const outline = await outlineOf(text, { root, lang, family, field: monogramField });
	return outline === undefined ? { text } : { outline };
}
