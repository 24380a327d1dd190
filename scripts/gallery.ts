/**
 * Photographs every kind of page of persons who have little to show, and much: `npm run gallery -- --help`.
 * Sheets of pictures come to `.gallery/`, with an index.html that shows all of them.
 */
import { existsSync, globSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launch } from '../tests/browser/browser.ts';
import { kinds, specimens } from '../tests/browser/kinds.ts';
import { serve } from '../tests/browser/serve.ts';
import { pdfPages } from './gallery/pdf-pages.ts';
import { buildPerson, type Person, persons } from './gallery/persons.ts';
import { type Cell, writeSheets } from './gallery/sheet.ts';
import { schemes, shoot, windows } from './gallery/shoot.ts';

const extras = ['cards', 'pdf'];
const help = `Photographs every kind of page of several persons, and puts the pictures on sheets.

  npm run gallery -- [options]

  --person NAME     ${persons.join(', ')}
  --page KIND       ${[...kinds, ...extras].join(', ')}
  --width PIXELS    ${windows.map(({ width }) => width).join(', ')}
  --scheme NAME     ${schemes.join(', ')}
  --out FOLDER      where the sheets go (.gallery)
  --help

Options but --out may be given several times; without them, everything is photographed. A pink line ends the first
window. Writing for which this machine has no font shows as boxes: FONTCONFIG_FILE may name a set of other fonts.
`;

const { values } = parseArgs({
	options: {
		person: { type: 'string', multiple: true, default: [...persons] },
		page: { type: 'string', multiple: true, default: [...kinds, ...extras] },
		width: { type: 'string', multiple: true, default: windows.map(({ width }) => String(width)) },
		scheme: { type: 'string', multiple: true, default: [...schemes] },
		out: { type: 'string', default: '.gallery' },
		help: { type: 'boolean', default: false },
	},
});
const wanted = {
	persons: persons.filter((person) => values.person.includes(person)),
	pages: [...kinds, ...extras].filter((kind) => values.page.includes(kind)),
	windows: windows.filter(({ width }) => values.width.includes(String(width))),
	schemes: schemes.filter((scheme) => values.scheme.includes(scheme)),
};
if (values.help || Object.values(wanted).some((some) => some.length === 0)) {
	process.stdout.write(help);
	process.exit(values.help ? 0 : 1);
}

const browser = await launch();
const sheets: [Person, string[]][] = [];
try {
	for (const person of wanted.persons) {
		const folder = path.resolve(values.out, person);
		await rm(folder, { recursive: true, force: true });
		await mkdir(folder, { recursive: true });
		say(`${person}: building`);
		const dist = path.join(await buildPerson(person), 'dist');
		const files = [
			...(await pageSheets(browser, dist, folder, person)),
			...(wanted.pages.includes('cards') ? await cardSheets(dist, folder) : []),
			...(wanted.pages.includes('pdf') ? await pdfSheets(dist, folder) : []),
		];
		sheets.push([person, files]);
		say(`${person}: ${files.length} sheets in ${folder}`);
	}
} finally {
	await browser.close();
}
await writeFile(path.resolve(values.out, 'index.html'), index(sheets, path.resolve(values.out)));

/** Photographs one page of every kind; the sheets of a window show the kinds one after the other. */
async function pageSheets(browser: Browser, dist: string, folder: string, person: Person): Promise<string[]> {
	const cells = new Map<number, Cell[]>(wanted.windows.map(({ width }) => [width, []]));
	const served = await serve(dist);
	try {
		for (const [kind, address] of specimens(dist)) {
			if (!wanted.pages.includes(kind)) continue;
			say(`${person}: ${kind}, /${decodeURI(address)}`);
			for await (const { window, scheme, picture } of shoot(
				browser,
				served.url + address,
				wanted.windows,
				wanted.schemes,
			))
				cells
					.get(window.width)
					?.push({ label: `${kind} · ${window.width} · ${scheme}`, picture, fold: window.height });
		}
	} finally {
		await served.close();
	}
	const written = wanted.windows.map(({ width, columns }) =>
		writeSheets(path.join(folder, String(width)), cells.get(width) ?? [], columns),
	);
	return (await Promise.all(written)).flat();
}

/** All cards of a site. */
async function cardSheets(dist: string, folder: string): Promise<string[]> {
	const files = globSync('og/**/*.png', { cwd: dist }).sort();
	const cells = files.map(async (label) => ({ label, picture: await readFile(path.join(dist, label)) }));
	return writeSheets(path.join(folder, 'cards'), await Promise.all(cells), 3);
}

/** The pages of the CV. */
async function pdfSheets(dist: string, folder: string): Promise<string[]> {
	const file = path.join(dist, 'cv.pdf');
	const pages = await pdfPages(file);
	if (!pages) say('The CV is not shown: pdftoppm is not installed.');
	if (!existsSync(file)) say('This person has no cv.pdf.');
	const cells = (pages ?? []).map((picture, page) => ({ label: `cv.pdf, page ${page + 1}`, picture }));
	return writeSheets(path.join(folder, 'cv-pdf'), cells, 2);
}

function index(all: readonly [Person, string[]][], folder: string): string {
	const sections = all.map(([person, files]) => {
		const pictures = files
			.map((file) => path.relative(folder, file))
			.map((file) => `<h3>${file}</h3><a href="${file}"><img src="${file}" alt="" loading="lazy"></a>`);
		return `<h2 id="${person}">${person}</h2>\n${pictures.join('\n')}`;
	});
	const links = all.map(([person]) => `<a href="#${person}">${person}</a>`).join(' · ');
	return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Gallery</title>
<style>body { font: 16px system-ui; margin: 1rem; background: #b9bcc4 } img { max-width: 100% }</style>
<h1>Gallery</h1>
<p>${links}</p>
${sections.join('\n')}
`;
}

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}
