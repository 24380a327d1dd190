import {
	type Document,
	isAlias,
	isCollection,
	isScalar,
	visit,
	type YAMLError,
	type YAMLWarning,
} from 'yaml';
import type { Finding } from '../diagnostics/diagnostic.ts';

/** A fault of YAML. Offsets count from the start of the YAML. */
export interface SyntaxFault extends Pick<Finding, 'code' | 'message' | 'fix'> {
	start: number;
	end: number;
	/** The parser knew how to go on: the rest of the document means what it says. */
	contained: boolean;
}

/**
 * What is wrong with a document, in order, in words that do not presume knowledge of YAML, and where the author
 * has to look. A parser that has lost its way stumbles over what follows too: only its first step is told.
 */
export function syntaxFaults(
	document: Document.Parsed,
	text: string,
	{ strict }: { strict: boolean },
): SyntaxFault[] {
	const faults = [
		...joined(document.errors).map((error) => describe(error, document, text)),
		// Strangers may not use tags and aliases at all.
		...(strict ? [] : [...document.warnings.map(describeWarning), ...danglingAliases(document)]),
	].sort((a, b) => a.start - b.start);
	const lost = faults.findIndex(({ contained }) => !contained);
	return lost < 0 ? faults : faults.slice(0, lost + 1);
}

const misplaced = {
	message: 'this line is not indented like its neighbours',
	fix: 'indent it like them, with spaces',
};

/** A line that is indented too deeply is found twice: by what it would mean, and by the lines it spans. */
function joined(errors: readonly YAMLError[]): YAMLError[] {
	return errors.filter(({ code, pos }) => {
		if (code !== 'BLOCK_AS_IMPLICIT_KEY') return true;
		return !errors.some(
			(other) => other.code === 'MULTILINE_IMPLICIT_KEY' && other.pos[0] === pos[0] && other.pos[1] > pos[1],
		);
	});
}

function describe(error: YAMLError, document: Document.Parsed, text: string): SyntaxFault {
	const { code, pos } = error;
	const [from, to] = [pos[0], Math.max(pos[1], pos[0] + 1)];
	const fault = (message: string, fix: string, start = from, end = start === from ? to : start + 1) => ({
		code: 'yaml-syntax' as const,
		...trimmed(text, start, end),
		message,
		fix,
		contained: false,
	});
	switch (code) {
		case 'DUPLICATE_KEY': {
			const key = /^(?:"[^"\n]*"|'[^'\n]*'|[^\s:]+)/.exec(text.slice(from))?.[0] ?? '';
			return {
				code: 'duplicate-key',
				start: from,
				end: from + Math.max(1, key.length),
				message: `\`${key}\` stands twice here, expected once`,
				fix: 'keep one of them and remove the other',
				contained: true,
			};
		}
		case 'TAB_AS_INDENT':
			return fault(
				'a tab indents this line, expected spaces',
				'indent with spaces, not tabs',
				tabAt(text, from),
			);
		case 'BAD_DQ_ESCAPE':
			return {
				...fault(
					`\`${text.slice(from, from + 2)}\` means nothing between double quotes`,
					'put the text in single quotes, or write `\\\\` for a backslash',
				),
				contained: true,
			};
		case 'BAD_SCALAR_START':
			return fault(
				`a text cannot start with \`${text.charAt(from)}\` unless it stands in quotes`,
				'put the text in quotes',
			);
		case 'MULTIPLE_DOCS':
			return fault(
				'a second document starts here, expected one',
				'remove the line of ---, or put the text in quotes',
			);
		case 'MISSING_CHAR':
		case 'BAD_INDENT': {
			const quote = /quote/.test(error.message) ? openQuote(document, from) : null;
			if (quote !== null)
				return fault('this quote is never closed', 'close it at the end of the text', quote);
			const bracket = /^Flow/.test(error.message) ? openBracket(document, text, from) : null;
			if (bracket !== null) {
				const mark = text.charAt(bracket);
				return fault(
					`this \`${mark}\` is never closed`,
					`write \`${mark === '[' ? ']' : '}'}\` where it ends, or put the text in quotes`,
					bracket,
				);
			}
			if (/same column| - indicator/.test(error.message)) return fault(misplaced.message, misplaced.fix);
			break;
		}
		case 'BLOCK_AS_IMPLICIT_KEY': {
			const next = start(text, from);
			if (!text.slice(from, next).includes('\n')) {
				return fault(
					'this text contains a colon with a space after it, which starts a new key',
					'put the text in quotes',
				);
			}
			return fault(misplaced.message, misplaced.fix, next);
		}
		case 'MULTILINE_IMPLICIT_KEY': {
			// Deeper than the key above it: the line is read as a part of that key's text.
			const line = text.lastIndexOf('\n', to - 1) + 1;
			if (/[:\-?][ \t]+$/.test(text.slice(0, from))) {
				return fault(misplaced.message, misplaced.fix, start(text, line));
			}
			return fault(
				'a key and its value are apart by a colon and a space, which this line has not',
				'write `key: value`',
				from,
				from + /^.*/.exec(text.slice(from))![0].trimEnd().length,
			);
		}
		case 'UNEXPECTED_TOKEN':
			if (/flow-(?:seq|map)-end/.test(error.message)) {
				const mark = text.charAt(from);
				return fault(`this \`${mark}\` closes nothing`, 'remove it, or put the text in quotes');
			}
			if (/at node end/.test(error.message) && /(?:^|\n) *$/.test(text.slice(0, from))) {
				return fault(misplaced.message, misplaced.fix);
			}
			if (/scalar at node end/.test(error.message)) {
				return fault('there is text after the end of this value', 'put the whole text in quotes');
			}
			if (/block-seq-ind/.test(error.message)) {
				return fault(
					'a list cannot start on the line of its key',
					'start it on the next line, or write [a, b]',
				);
			}
			break;
	}
	const [message = ''] = error.message.split('\n', 1);
	return fault(
		`this is not valid YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
		'put texts with special characters in quotes, and check the indentation',
	);
}

function describeWarning({ pos: [start, end] }: YAMLWarning): SyntaxFault {
	return {
		code: 'yaml-syntax',
		start,
		end,
		message: 'a word that starts with `!` is an instruction to YAML, and this one means nothing',
		fix: 'put the text in quotes',
		contained: true,
	};
}

function danglingAliases(document: Document.Parsed): SyntaxFault[] {
	const faults: SyntaxFault[] = [];
	visit(document, {
		Alias(_key, alias) {
			if (!isAlias(alias) || !alias.range || alias.resolve(document)) return;
			faults.push({
				code: 'yaml-syntax',
				start: alias.range[0],
				end: alias.range[1],
				message: `\`*${alias.source}\` refers to something that is not there`,
				fix: 'put the text in quotes, because it starts with *',
				contained: false,
			});
		},
	});
	return faults;
}

/** Where the quoted text began that runs on to an offset. */
function openQuote(document: Document.Parsed, offset: number): number | null {
	let at: number | null = null;
	visit(document, {
		Scalar(_key, node) {
			const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
			if (quoted && node.range && node.range[0] < offset && node.range[2] >= offset) at = node.range[0];
		},
	});
	return at;
}

/** The last bracket that was opened before an offset and encloses it. */
function openBracket(document: Document.Parsed, text: string, offset: number): number | null {
	let at: number | null = null;
	visit(document, {
		Collection(_key, node) {
			if (!isCollection(node) || !node.flow || !node.range) return;
			const [from, to] = node.range;
			if (from < offset && to >= offset && !/[\]}]$/.test(text.slice(from, to).trimEnd())) at = from;
		},
	});
	return at;
}

function tabAt(text: string, offset: number): number {
	const tab = text.indexOf('\t', offset);
	return tab < 0 ? offset : tab;
}

/** A place is a word, not the blank before it, and does not go beyond its line. */
function trimmed(text: string, from: number, to: number): { start: number; end: number } {
	const begin = text.charAt(from) === '\t' ? from : start(text, from);
	const lineEnd = text.slice(begin).search(/\r?\n/);
	const last = Math.max(begin + 1, to);
	return { start: begin, end: lineEnd < 0 ? last : Math.max(begin, Math.min(last, begin + lineEnd)) };
}

/** The first character from an offset on that can be seen; the offset itself where there is none. */
function start(text: string, offset: number): number {
	const blank = /^[ \r\n]*/.exec(text.slice(offset))![0].length;
	return offset + blank < text.length ? offset + blank : offset;
}
