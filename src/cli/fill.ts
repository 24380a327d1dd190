/** What a template's holes are filled with. A line with a hole that has no value is left out. */
export type Values = Readonly<Record<string, string | undefined>>;

const hole = /\{\{([a-zA-Z]+)(?:\|([a-z]+))?\}\}/g;

/** How a value is written so that it means the same text in the language around its hole. */
const formats = new Map<string | undefined, (value: string) => string>([
	[undefined, (value) => value],
	['json', (value) => JSON.stringify(value.toWellFormed())],
	[
		'markdown',
		(value) =>
			value
				.replace(/\s+/g, ' ')
				.trim()
				.replace(/[!-/:-@[-`{-~]/g, '\\$&'),
	],
	['yaml', yamlScalar],
]);

/**
 * Fills the holes of a template: `{{name}}` as it is, `{{name|yaml}}`, `{{name|json}}` and `{{name|markdown}}`
 * written safely for the place.
 * @throws {RangeError} where a hole names no value or no format that there is.
 */
export function fill(template: string, values: Values): string {
	return template
		.split(/(?<=\n)/)
		.map((line) => fillLine(line, values))
		.join('');
}

function fillLine(line: string, values: Values): string {
	let missing = false;
	const filled = line.replace(hole, (whole, name: string, format: string | undefined) => {
		const write = formats.get(format);
		if (!Object.hasOwn(values, name) || !write) {
			const names = Object.keys(values).join(', ');
			throw new RangeError(
				`${whole} has no meaning, expected one of ${names}, as it is or with |yaml, |json or |markdown`,
			);
		}
		const value = values[name];
		missing ||= value === undefined;
		return value === undefined ? '' : write(value);
	});
	return missing ? '' : filled;
}

const plain = /^\p{L}[\p{L}\p{M}\p{N}./'()+-]*(?: [\p{L}\p{M}\p{N}./'()+-]+)*$/u;
const meaningful = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
const unprintable = /[\p{Cc}\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu;

/** A text as one YAML scalar: bare where nobody could misread it, else in double quotes. */
function yamlScalar(value: string): string {
	if (plain.test(value) && !meaningful.test(value)) return value;
	// A JSON string is a YAML string, but for characters that YAML wants spelled.
	return JSON.stringify(value.toWellFormed()).replace(
		unprintable,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}
