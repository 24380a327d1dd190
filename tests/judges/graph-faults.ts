import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const temporary = fileURLToPath(new URL('../.tmp/', import.meta.url));

/** What the compiler says of structured data by the types of schema.org, one line a fault, by the name of its page. */
export function graphFaults(name: string, graphs: ReadonlyMap<string, unknown>): string[] {
	const file = path.join(temporary, `${name}.ts`);
	const pages = [...graphs.keys()];
	const source = [...graphs.values()].map(
		(graph, index) => `export const page${index}: Graph = ${JSON.stringify(graph)};\n`,
	);
	mkdirSync(temporary, { recursive: true });
	writeFileSync(file, `import type { Graph } from 'schema-dts';\n${source.join('')}`);
	const program = ts.createProgram([file], {
		noEmit: true,
		strict: true,
		skipLibCheck: true,
		types: [],
		lib: ['lib.es5.d.ts'],
		module: ts.ModuleKind.NodeNext,
		moduleResolution: ts.ModuleResolutionKind.NodeNext,
	});
	return ts.getPreEmitDiagnostics(program).map(({ file: at, start = 0, messageText }) => {
		const line = at ? at.getLineAndCharacterOfPosition(start).line : 0;
		return `${pages[line - 1] ?? name}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
	});
}
