import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { type RehypePlugins, unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro';
import { formatPretty } from '../diagnostics/pretty.ts';
import { type CheckResult, checkSite } from '../loader/check.ts';
import { keepChecked } from '../loader/checked.ts';
import { fingerprint } from '../loader/fingerprint.ts';
import { gitDates } from '../loader/git-dates.ts';
import { linkResolver } from '../loader/links.ts';
import { stops } from '../loader/stops.ts';
import { remarkDraw } from '../markdown/draw.ts';
import { remarkFormulaSyntax } from '../markdown/formula-syntax.ts';
import { remarkHeadingDepths } from '../markdown/heading-depths.ts';
import { remarkHeadingIds } from '../markdown/heading-ids.ts';
import { ownerPlugins } from '../markdown/owner.ts';
import { assemble } from '../profile/assemble.ts';
import { today as todayOf } from '../profile/today.ts';
import { type Options, optionsSchema } from '../schema/options.ts';
import { themeOf } from '../theme/theme.ts';
import { wordsFor } from '../words/words.ts';
import { adjustedInk } from './adjusted-ink.ts';
import type { BuiltSite } from './built-site.ts';
import { startCards } from './card-drawing.ts';
import { serveCards } from './cards.ts';
import { ContentErrors } from './content-errors.ts';
import { hasCvPdf, serveCvPdf } from './cv-pdf.ts';
import { watchContent } from './dev.ts';
import { finish } from './finish.ts';
import { generatedFolder, writeContentConfig } from './generated.ts';
import { headContext } from './head-context.ts';
import { missingHistory } from './history.ts';
import { missingSite } from './missing-site.ts';
import { componentOverrides } from './overrides.ts';
import { ownFiles } from './own-files.ts';
import { servePortraits } from './portraits.ts';
import { routesOf } from './routes.ts';
import { serveSearchIndex } from './search.ts';
import { virtualOptions } from './virtual-options.ts';
import { virtualTheme } from './virtual-theme.ts';

export type { Options };

/**
 * The Astro integration: makes a site of `content/`.
 *
 * @example
 * export default defineConfig({ site: 'https://ada.example', integrations: [bonafides()] });
 * @throws {Error} in a build whose content has errors, after all of them have been printed
 */
export default function bonafides(options: Options = {}): AstroIntegration {
	const parsed = parseOptions(options);
	const { nav, pending, search = true } = parsed;
	const theme = themeOf(parsed.theme ?? {});
	let outDir = '';
	let base = '';
	let root = '';
	let today = '';
	let origin: string | undefined;
	let own = '';
	let known: Omit<BuiltSite, 'pages' | 'outDir' | 'logger'> | undefined;
	return {
		name: 'bonafides',
		hooks: {
			async 'astro:config:setup'({ config, command, updateConfig, injectRoute, logger }) {
				if (command === 'preview') return;
				root = fileURLToPath(config.root);
				outDir = fileURLToPath(config.outDir);
				base = config.base;
				origin = config.site;
				today = todayOf(process.env, new Date());
				const dev = command === 'dev';
				const addressing = { base: config.base, trailingSlash: config.trailingSlash };
				const result = await checkSite(root, { today });
				const history = await gitDates(root);
				const diagnostics = [
					...(config.site ? [] : [missingSite]),
					...adjustedInk(parsed.theme),
					...(dev ? [] : missingHistory(history)),
					...result.diagnostics,
				];
				report({ ...result, diagnostics }, logger, command === 'build');
				// A preview goes on reading what changes.
				if (!dev) keepChecked(root, result.loaded);

				const pdf = hasCvPdf(root);
				const { content, entries } = result.loaded;
				const lang = content?.profile.data.lang ?? 'en';
				const stamp = createHash('sha256')
					.update(fingerprint())
					.update(JSON.stringify([addressing, lang]))
					.digest('hex')
					.slice(0, 16);
				writeContentConfig(root, stamp);

				const site =
					content && assemble(content, { ...addressing, today, drafts: dev, pending, search, pdf }).site;
				known = site && {
					...addressing,
					root,
					origin: config.site,
					today,
					history,
					options: parsed,
					theme,
					site,
				};
				if (known && command === 'build' && parsed.cards) known.cards = startCards(root, known.site, theme);
				const sections =
					dev || !site
						? null
						: [...site.sections.map(({ id }) => id), ...(site.givenPage ? (['given'] as const) : [])];
				const tools = {
					search: dev ? search : site?.search !== undefined,
					vouch: site?.contribution !== undefined,
				};
				own = ownFiles(root);
				for (const route of routesOf(root, sections, tools)) injectRoute(route);

				const resolve = linkResolver(
					entries.map(({ file }) => file),
					addressing,
				);
				const processor = unified({
					gfm: true,
					smartypants: false,
					remarkPlugins: [remarkFormulaSyntax, remarkHeadingDepths, remarkHeadingIds, remarkDraw],
					rehypePlugins: ownerPlugins({
						resolve: (url, file) => resolve(url, relative(root, file)),
						labels: (own) => wordsFor(own, lang).post,
					}) as RehypePlugins,
					remarkRehype: { clobberPrefix: '' },
				});
				updateConfig({
					srcDir: new URL(`${generatedFolder}/`, config.root),
					...(isDefaultCache(config)
						? { cacheDir: new URL(`${generatedFolder}/cache/astro/`, config.root) }
						: {}),
					...(config.trailingSlash === 'never' ? { build: { format: 'file' } } : {}),
					markdown: { processor, syntaxHighlight: false },
					image: { layout: config.image.layout ?? 'constrained', responsiveStyles: false },
					integrations: config.integrations.some(({ name }) => name === '@astrojs/mdx') ? [] : [mdx()],
					devToolbar: { enabled: false },
					experimental: { contentIntellisense: true },
					vite: {
						build: { assetsInlineLimit: config.vite.build?.assetsInlineLimit ?? inlinesSheet },
						plugins: [
							virtualOptions({
								...addressing,
								today,
								drafts: dev,
								fingerprint: stamp,
								nav,
								pending,
								search,
								pdf,
								head: headContext(root, parsed, history),
								family: theme.family,
							}),
							virtualTheme(theme),
							componentOverrides(root),
							quietMdx,
						],
					},
				});
			},
			'astro:server:setup'({ server, logger }) {
				watchContent(server, { root, own, check: () => checkSite(root, { today }), logger });
				if (search) serveSearchIndex(server, outDir, base);
				servePortraits(server, root, base);
				serveCvPdf(server, { root, base, today, theme, origin });
				if (parsed.cards) serveCards(server, { root, base, today, theme });
			},
			async 'astro:build:done'({ dir, logger }) {
				if (known) await finish({ ...known, outDir: fileURLToPath(dir), logger });
			},
		},
	};
}

/** The sheets of single kinds of pages are smaller, that of all pages is larger. */
const largestInlineSheet = 8 * 1024;

/** Each sheet beside a page is one more answer to wait for: beside it stays what all pages share. */
const inlinesSheet = (file: string, { byteLength }: Buffer) =>
	file.endsWith('.css') ? byteLength <= largestInlineSheet : undefined;

/** MDX marks every module with a directive that the bundler does not know and warns of. */
const quietMdx = {
	name: 'bonafides:quiet-mdx',
	onLog: (_level: string, { code }: { code?: string }) => (code === 'MODULE_LEVEL_DIRECTIVE' ? false : null),
};

function parseOptions(options: Options) {
	const result = optionsSchema.safeParse(options);
	if (result.success) return result.data;
	const faults = result.error.issues.map(
		({ path, message }) => `  ${path.join('.') || 'options'}: ${message}`,
	);
	throw new Error(`The options of bonafides() in astro.config.mjs are wrong:\n${faults.join('\n')}`);
}

/** Prints all faults. In a build, faults in the owner's files end it before anything is rendered. */
function report(
	{ diagnostics, counts, sources }: CheckResult,
	logger: AstroIntegrationLogger,
	build: boolean,
): void {
	if (diagnostics.length === 0) return;
	const told = diagnostics.map((diagnostic) =>
		stops(diagnostic) || diagnostic.severity === 'warning'
			? diagnostic
			: { ...diagnostic, severity: 'warning' as const },
	);
	const text = formatPretty({ diagnostics: told, counts, sources });
	const fatal = told.some(stops);
	logger[fatal ? 'error' : 'warn'](`content:\n${text}`);
	if (build && fatal) throw new ContentErrors(told.filter(stops));
}

function relative(root: string, file: string): string {
	return file.startsWith(root) ? file.slice(root.length).replaceAll('\\', '/') : file;
}

/** Astro's own default lies in node_modules, which `npm ci` empties. */
function isDefaultCache(config: AstroConfig): boolean {
	return config.cacheDir.href.includes('/node_modules/.astro');
}
