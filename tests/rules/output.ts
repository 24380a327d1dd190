import { contactKey } from '../../src/rules/contacts.ts';
import { type Output, type OutputFile, outputOf } from '../../src/rules/output.ts';
import type { Example } from '../../src/rules/site/rule.ts';

/** The profile beside the examples releases one address. */
export const released = new Set([contactKey('ada@ada.example')]);

/** A built site, as it would be read from a disk. */
export function outputOfExample(files: Example, known: ReadonlySet<string> | undefined = released): Output {
	return outputOf(
		Object.entries(files).map(
			([file, content]): OutputFile =>
				typeof content === 'string'
					? { file, size: Buffer.byteLength(content), text: content }
					: { file, size: content.bytes, pixels: { width: content.width, height: content.height } },
		),
		known,
	);
}
