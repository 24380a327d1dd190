import { createRequire } from 'node:module';
import path from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** The package that sets PDF files. It holds a program of 50 MB, so owners install it only if they want one. */
export const typstPackage = '@myriaddreamin/typst-ts-node-compiler';

/** Sets a template with data. */
export interface Typesetter {
	/**
	 * @param template path of the file
	 * @param inputs what the template finds in `sys.inputs`
	 * @throws {Error} where the template cannot be set, with what Typst says about it
	 */
	pdf(template: string, inputs: Record<string, string>, fonts: Buffer[]): Buffer;
}

/** The installed typesetter, looked for from the owner's folder first; undefined where it cannot be loaded. */
export function openTypesetter(root: string): Typesetter | undefined {
	const compiler = load(root);
	if (!compiler) return undefined;
	return {
		pdf(template, inputs, fonts) {
			const typst = compiler.create({
				workspace: path.dirname(template),
				fontArgs: [{ fontBlobs: fonts }],
			});
			try {
				const compiled = typst.compile({ mainFilePath: template, inputs });
				const document = compiled.result;
				if (!document) throw new Error(reasonOf(compiled.takeDiagnostics()?.shortDiagnostics));
				return typst.pdf(document, { pdfStandard: 'ua-1' });
			} finally {
				typst.evictCache(0);
			}
		},
	};
}

function load(root: string): typeof NodeCompiler | undefined {
	for (const from of [path.join(root, 'package.json'), import.meta.url]) {
		try {
			const loaded = createRequire(from)(typstPackage) as { NodeCompiler: typeof NodeCompiler };
			return loaded.NodeCompiler;
		} catch {
			// Not installed here, or not for this machine.
		}
	}
	return undefined;
}

function reasonOf(diagnostics: readonly { message?: string }[] = []): string {
	return diagnostics.map(({ message }) => message).join('; ') || 'Typst does not say why';
}
