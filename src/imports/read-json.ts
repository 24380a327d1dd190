export type JsonReading =
	| { data: unknown; fault?: never }
	| { data?: never; fault: { message: string; line: number; column: number } };

/** Parses JSON. A fault comes with its line and column, counted from 1. */
export function readJson(text: string): JsonReading {
	try {
		return { data: JSON.parse(text) };
	} catch (error) {
		const { message } = error as SyntaxError;
		const before = text.slice(0, offsetOf(message, text)).split('\n');
		return {
			fault: {
				message: message.replace(/ in JSON at position .*$|, (?:\.\.\.)?".*$/s, ''),
				line: before.length,
				column: before.at(-1)!.length + 1,
			},
		};
	}
}

/** V8 gives no position for an unexpected token. It is where the shortest prefix that has the same fault ends. */
function offsetOf(message: string, text: string): number {
	const position = /at position (\d+)/.exec(message)?.[1];
	if (position !== undefined) return Number(position);
	if (!message.startsWith('Unexpected token')) return text.length;
	let [good, bad] = [0, text.length];
	while (bad - good > 1) {
		const middle = (good + bad) >> 1;
		if (hasUnexpectedToken(text.slice(0, middle))) bad = middle;
		else good = middle;
	}
	return good;
}

function hasUnexpectedToken(text: string): boolean {
	try {
		JSON.parse(text);
		return false;
	} catch (error) {
		return (error as SyntaxError).message.startsWith('Unexpected token');
	}
}
