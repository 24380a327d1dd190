import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const src = fileURLToPath(new URL('../src/', import.meta.url));

interface Import {
	file: string;
	/** A file below src/, or the name of a package. */
	to: string;
	outside: boolean;
}

interface Room {
	layer: number;
	rooms: string[];
	packages: string[];
}

const files = globSync('**/*.{ts,astro}', { cwd: src })
	.map((file) => file.replaceAll(path.sep, '/'))
	.filter((file) => !file.endsWith('.d.ts'))
	.sort();
const trees = new Map(files.map((file) => [file, parse(file)]));
const imports = files.flatMap(importsOf);
const { rooms, shared } = readTables();
const roomOf = (file: string) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '');

describe('the table in src/README.md', () => {
	test('names every room, and no other', () => {
		const found = new Set(files.map(roomOf).filter((room) => room !== ''));
		// Sheets and fonts are no code.
		expect([...rooms.keys()].sort()).toEqual([...found, 'styles'].sort());
	});

	test('lets a room import lower layers only', () => {
		const upward = [...rooms].flatMap(([name, { layer, rooms: allowed }]) =>
			allowed.filter((other) => !(rooms.get(other)!.layer < layer)).map((other) => `${name} → ${other}`),
		);
		expect(upward).toEqual([]);
	});

	test('gives a package to one room', () => {
		const homes = Map.groupBy(
			[...rooms].flatMap(([name, { packages }]) => packages.map((pack) => ({ name, pack }))),
			({ pack }) => pack,
		);
		const several = [...homes].filter(([pack, { length }]) => length > 1 && !pack.startsWith('node:'));
		expect(several.map(([pack]) => pack).sort()).toEqual([...shared].sort());
	});
});

describe('each room imports what its row names, and its row names nothing else', () => {
	test.each([...rooms.keys()].filter((name) => name !== 'styles'))('%s', (name) => {
		const { rooms: allowed, packages } = rooms.get(name)!;
		const own = imports.filter(({ file }) => roomOf(file) === name);
		const inside = own.filter(({ to, outside }) => !outside && roomOf(to) !== name);
		const used = (list: Import[], of: (to: string) => string) => [...new Set(list.map(({ to }) => of(to)))];
		expect(used(inside, roomOf).sort()).toEqual([...allowed].sort());
		expect(
			used(
				own.filter(({ outside }) => outside),
				(to) => to,
			).sort(),
		).toEqual([...packages].sort());
	});
});

test('there is no cycle between files, not even of types', () => {
	const next = Map.groupBy(
		imports.filter(({ outside }) => !outside),
		({ file }) => file,
	);
	const done = new Set<string>();
	const cycles: string[] = [];
	const visit = (file: string, trail: string[]): void => {
		if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
		if (done.has(file) || trail.includes(file)) return;
		for (const { to } of next.get(file) ?? []) visit(to, [...trail, file]);
		done.add(file);
	};
	for (const file of files) visit(file, []);
	expect(cycles).toEqual([]);
});

test('every import leads to a file', () => {
	const exists = new Set(globSync('**/*', { cwd: src }).map((file) => file.replaceAll(path.sep, '/')));
	expect(imports.filter(({ to, outside }) => !outside && !exists.has(to))).toEqual([]);
});

test('no folder and no file is a bag', () => {
	const bags =
		/(?:^|\/)(?:utils?|helpers?|common|lib|misc|shared)(?:\/|\.\w+$)|(?:^|\/)(?:types|constants)\.ts$/;
	expect(files.filter((file) => bags.test(file))).toEqual([]);
});

test('only the two shells print', () => {
	const printing = files
		.filter((file) => !['integration', 'cli'].includes(roomOf(file)))
		.filter((file) => {
			let prints = false;
			const look = (node: ts.Node): void => {
				const text = ts.isPropertyAccessExpression(node) ? node.getText() : '';
				prints ||= /^(?:globalThis\.)?(?:console\.\w+|process\.(?:stdout|stderr))$/.test(text);
				node.forEachChild(look);
			};
			look(trees.get(file)!);
			return prints;
		});
	expect(printing).toEqual([]);
});

function parse(file: string): ts.SourceFile {
	const text = readFileSync(src + file, 'utf8');
	const script = file.endsWith('.astro') ? (/^---\r?\n([\s\S]*?)^---/m.exec(text)?.[1] ?? '') : text;
	return ts.createSourceFile(`${src}${file}.ts`, script, ts.ScriptTarget.Latest, true);
}

/** Imports, re-exports and `import()`, of values and of types. */
function importsOf(file: string): Import[] {
	const found: Import[] = [];
	const add = (specifier: string) => {
		if (specifier.startsWith('virtual:')) return;
		const outside = !specifier.startsWith('.');
		const inside = path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, ''));
		found.push({ file, outside, to: outside ? packageOf(specifier) : inside });
	};
	const look = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
			if (node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) add(node.moduleSpecifier.text);
		} else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
			const [specifier] = node.arguments;
			if (specifier && ts.isStringLiteral(specifier)) add(specifier.text);
		} else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
			if (ts.isStringLiteral(node.argument.literal)) add(node.argument.literal.text);
		}
		node.forEachChild(look);
	};
	look(trees.get(file)!);
	return found;
}

/** `astro:content` and `astro/zod` are Astro's; `node:fs/promises` is `node:fs`. */
function packageOf(specifier: string): string {
	if (specifier.startsWith('astro:')) return 'astro';
	return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function readTables(): { rooms: Map<string, Room>; shared: string[] } {
	const cells = readFileSync(`${src}README.md`, 'utf8')
		.split('\n')
		.filter((line) => line.startsWith('| '))
		.map((line) => line.split('|').slice(1, -1));
	const names = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);
	const rows = cells.filter(([layer = '']) => /^ \d+ $/.test(layer));
	return {
		rooms: new Map(
			rows.map(([layer, room, , inside, outside]) => [
				names(room)[0]!,
				{ layer: Number(layer), rooms: names(inside), packages: names(outside) },
			]),
		),
		shared: cells.filter(({ length }) => length === 2).flatMap(([packages]) => names(packages)),
	};
}
