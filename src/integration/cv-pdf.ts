import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { drawCv } from '../cv/draw-cv.ts';
import { openTypesetter, typstPackage } from '../cv/typesetter.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import type { Finding } from '../diagnostics/diagnostic.ts';
import { formatPretty } from '../diagnostics/pretty.ts';
import { checkSite } from '../loader/check.ts';
import { assemble } from '../profile/assemble.ts';
import type { BuiltSite } from './built-site.ts';

const file = 'cv.pdf';

/** Whether the site has the CV as PDF: the owner put one into `public/`, or installed what sets it. */
export function hasCvPdf(root: string): boolean {
	return existsSync(path.join(root, 'public', file)) || openTypesetter(root) !== undefined;
}

/** Sets the CV, and tells what it lacks. A file that the owner put there stays. */
export async function writeCvPdf({ root, outDir, site, theme, origin, logger }: BuiltSite): Promise<void> {
	const target = path.join(outDir, file);
	if (existsSync(target) || !site.sections.some(({ id }) => id === 'cv')) return;
	const typesetter = openTypesetter(root);
	if (!typesetter) {
		logger.info(`there is no /${file}, because \`npm install --save-dev ${typstPackage}\` has not been run`);
		return;
	}
	const { pdf, findings } = drawCv(typesetter, { root, site, theme, origin });
	await writeFile(target, pdf);
	tell(findings, logger);
}

function tell(findings: Finding[], logger: Pick<AstroIntegrationLogger, 'warn'>): void {
	if (findings.length === 0) return;
	const diagnostics = findings.map(diagnose);
	const files = new Set(findings.map(({ file }) => file)).size;
	logger.warn(`CV:\n${formatPretty({ diagnostics, counts: { files }, sources: new Map() })}`);
}

/** Sets the CV in a preview the moment its address is opened, as its content and template are then. */
export function serveCvPdf(
	server: ViteDevServer,
	{ root, base, today, theme, origin }: Pick<BuiltSite, 'root' | 'base' | 'today' | 'theme' | 'origin'>,
): void {
	const typesetter = openTypesetter(root);
	if (!typesetter || existsSync(path.join(root, 'public', file))) return;
	server.middlewares.use((request, response, next) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		if (![`${base.replace(/\/$/, '')}/${file}`, `/${file}`].includes(pathname)) return next();
		void (async () => {
			const { content } = (await checkSite(root, { today })).loaded;
			if (!content) return next();
			const { site } = assemble(content, { base, trailingSlash: 'ignore', today });
			const { pdf, findings } = drawCv(typesetter, { root, site, theme, origin });
			tell(findings, server.config.logger);
			response.writeHead(200, { 'Content-Type': 'application/pdf', 'Cache-Control': 'no-store' });
			response.end(pdf);
		})().catch(next);
	});
}
