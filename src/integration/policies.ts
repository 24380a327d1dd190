import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withPolicy } from '../seo/csp.ts';
import type { BuiltSite } from './built-site.ts';

/** Writes its content security policy into every page. Comes last: whatever changes a page afterwards would break it. */
export async function writePolicies({ outDir, site, options: { csp = true } }: BuiltSite): Promise<void> {
	if (csp === false) return;
	const sheets = await Promise.all(
		globSync('**/*.css', { cwd: outDir }).map((file) => readFile(path.join(outDir, file), 'utf8')),
	);
	const options = {
		dataFonts: sheets.some((css) => /url\(["']?data:(?:font|application)\//i.test(css)),
		dataImages: sheets.some((css) => /url\(["']?data:image\//i.test(css)),
		search: site.search !== undefined,
		extra: csp === true ? {} : csp,
	};
	for (const name of globSync('**/*.html', { cwd: outDir })) {
		const file = path.join(outDir, name);
		const html = await readFile(file, 'utf8');
		const guarded = withPolicy(html, options);
		if (guarded !== html) await writeFile(file, guarded);
	}
}
