import { foldKey } from '../fold-key.ts';
import { isRecord } from '../is-record.ts';
import {
	hasMarkup,
	htmlToMarkdown,
	htmlToPlain,
	looksLikeMarkdown,
	plainToMarkdown,
	tidy,
} from '../plain.ts';
import { type DateReading, readDate } from '../read-date.ts';
import { readWebAddress } from '../read-web-address.ts';
import type { ReportLine } from '../report.ts';
import { child, type Field, isBlank, leavesOf } from './field.ts';

/**
 * Reads a résumé and remembers what became of each of its texts. Whatever no reader asked for is told as lost,
 * so that nothing can disappear without a word.
 */
export class Ledger {
	readonly #lines = new Map<string, ReportLine>();
	readonly #notes: ReportLine[] = [];
	readonly #root: Field;

	constructor(data: unknown) {
		this.#root = { path: '', value: data };
	}

	/** A field of an object under the first of its names that holds something. Case, `_` and `-` do not matter. */
	get(parent: Field | undefined, ...names: string[]): Field | undefined {
		if (!parent || !isRecord(parent.value)) return undefined;
		const keys = Object.keys(parent.value);
		for (const name of names) {
			const key = keys.find((candidate) => foldKey(candidate) === foldKey(name));
			if (key === undefined) continue;
			const field = child(parent, key);
			if (!isBlank(field.value) && !this.#lines.has(field.path)) return field;
		}
		return undefined;
	}

	get root(): Field {
		return this.#root;
	}

	/** The named entries of an object that hold something. */
	entries(field: Field): { key: string; field: Field }[] {
		if (!isRecord(field.value)) return [];
		const all = Object.keys(field.value).map((key) => ({ key, field: child(field, key) }));
		return all.filter((entry) => !isBlank(entry.field.value));
	}

	/** The entries of a list. A single entry without its list, and a map of name to entry, are taken as lists too. */
	list(field: Field | undefined): Field[] {
		if (!field || isBlank(field.value)) return [];
		if (Array.isArray(field.value)) {
			return field.value.map((_, index) => child(field, index)).filter((entry) => !isBlank(entry.value));
		}
		if (isRecord(field.value)) {
			const entries = Object.keys(field.value).map((key) => child(field, key));
			const isMapOfEntries = entries.every((entry) => isRecord(entry.value));
			return isMapOfEntries ? entries : [field];
		}
		return [field];
	}

	/** Texts of a list, or of one text with commas, semicolons or lines in the place of a list. */
	texts(field: Field | undefined, to: string, divider = /[,;\n•]+/): string[] {
		const found: string[] = [];
		for (const entry of this.list(field)) {
			const target = () => (/(?: body|\.summary)$/.test(to) ? to : `${to}[${found.length}]`);
			if (typeof entry.value === 'string' && entry === field) {
				const plain = this.#plain(entry.value);
				const parts = plain.text.split(divider).map((part) => part.replace(/^\s*[-*]\s+/, '').trim());
				const words = parts.filter(Boolean);
				if (words.length < 2) {
					const text = this.line(entry, target());
					if (text) found.push(text);
					continue;
				}
				this.tell(entry, 'cleaned', to, 'a text where a list belongs');
				found.push(...words);
				continue;
			}
			const leaf = isRecord(entry.value)
				? this.get(entry, 'name', 'title', 'text', 'value', 'label', 'description', 'summary')
				: entry;
			const text = this.line(leaf, target());
			if (text) found.push(text);
		}
		return found;
	}

	/** The items of a list as Markdown; one text is divided at its lines and bullets. */
	items(field: Field | undefined, to: string): string[] {
		return this.texts(field, to, /\n|•/).map((item) => asMarkdown(item));
	}

	/** A text on one line, without markup. */
	line(field: Field | undefined, to: string): string | undefined {
		const raw = this.#scalar(field);
		if (!field || raw === undefined) return undefined;
		const { text, why } = this.#plain(raw);
		const line = text.replace(/\s+/g, ' ').trim();
		return this.#arrive(field, line, to, why);
	}

	/** A text with paragraphs, as Markdown for `summary` keys, which show emphasis, code and links only. */
	paragraphs(field: Field | undefined, to: string): { text?: string; items: string[] } {
		const raw = this.#scalar(field);
		if (!field || raw === undefined) return { items: [] };
		if (hasMarkup(raw)) {
			const { paragraphs, items } = htmlToPlain(tidy(raw));
			const hasLinks = /<a\s/i.test(raw) && items.length === 0;
			const text = hasLinks
				? htmlToMarkdown(tidy(raw))
				: paragraphs.map((part) => plainToMarkdown(part)).join('\n\n');
			this.tell(field, 'cleaned', to, 'HTML became plain text');
			return { text: text || undefined, items: items.map((item) => asMarkdown(item)) };
		}
		const text = tidy(raw);
		return {
			text: this.#arrive(field, asMarkdown(text), to),
			items: [],
		};
	}

	/** A whole text in Markdown. HTML in it becomes Markdown too. */
	markdown(field: Field | undefined, to: string): string | undefined {
		const raw = this.#scalar(field);
		if (!field || raw === undefined) return undefined;
		const text = tidy(raw);
		if (!hasMarkup(text)) return this.#arrive(field, text, to);
		return this.#arrive(field, htmlToMarkdown(text), to, 'HTML became Markdown');
	}

	/** A complete web address. */
	url(field: Field | undefined, to: string): string | undefined {
		const raw = this.#scalar(field);
		if (!field || raw === undefined) return undefined;
		const url = readWebAddress(tidy(raw));
		if (url === undefined) {
			const contact = /^(?:mailto|tel):/i.test(raw.trim());
			if (contact) this.tell(field, 'withheld', undefined, 'an address or number of a person');
			else this.tell(field, 'lost', undefined, 'not an address on the web');
			return undefined;
		}
		this.tell(
			field,
			url === raw.trim() ? 'imported' : 'cleaned',
			to,
			url === raw.trim() ? undefined : `read as ${url}`,
		);
		return url;
	}

	/** A date as precise as it is certain. `open` is true for “present” and its like. */
	date(field: Field | undefined, to: string): DateReading {
		const raw = this.#scalar(field);
		if (!field || raw === undefined) return {};
		const reading = readDate(raw);
		if (reading.date) {
			const same = reading.date === raw.trim();
			this.tell(
				field,
				same ? 'imported' : 'cleaned',
				to,
				same ? undefined : (reading.why ?? `read as ${reading.date}`),
			);
		} else if (reading.open) {
			this.tell(field, 'cleaned', to, 'an open end: there is no end date');
		} else if (/\p{L}|\d/u.test(raw)) {
			this.tell(field, 'lost', undefined, reading.why);
		} else {
			this.tell(field, 'dropped', undefined, 'empty');
		}
		return reading;
	}

	/** The period of an entry. `open` is true where it goes on, by word or because only its beginning is named. */
	period(entry: Field, to: string): { from?: string; to?: string; open: boolean } {
		const startField = this.get(entry, 'startDate', 'start', 'from', 'begin', 'started', 'startYear');
		const endField = this.get(
			entry,
			'endDate',
			'end',
			'to',
			'until',
			'finished',
			'ended',
			'endYear',
			'graduationDate',
			'date',
			'year',
		);
		const start = this.date(startField, `${to}from`);
		const end = this.date(endField, `${to}to`);
		const ends = end.open ? undefined : end.date;
		if (start.date && ends && isReversed(start.date, ends)) {
			this.tell(endField!, 'cleaned', `${to}from`, 'the end came before the start, so the two were swapped');
			return { from: ends, to: start.date, open: false };
		}
		const unread =
			endField !== undefined && !end.open && end.date === undefined && /\d/.test(String(endField.value));
		return {
			from: start.date,
			to: ends,
			open: ends === undefined && !unread && (start.date !== undefined || end.open === true),
		};
	}

	/** Records what became of a field, and of everything below it. The last word counts. */
	tell(field: Field, outcome: ReportLine['outcome'], to?: string, why?: string): void {
		for (const leaf of leavesOf(field)) {
			const line: ReportLine = { from: leaf.path, outcome };
			if (to) line.to = to;
			if (why) line.why = why;
			if (outcome === 'cleaned' || outcome === 'lost') line.value = String(leaf.value);
			this.#lines.set(leaf.path, line);
		}
	}

	/** Corrects the place that a field was told to go to. */
	retarget(field: Field, to: string): void {
		for (const leaf of leavesOf(field)) {
			const line = this.#lines.get(leaf.path);
			if (line) line.to = to;
		}
	}

	/** Adds a line about something that the résumé does not say. */
	note(from: string, to: string, why: string): void {
		this.#notes.push({ from, outcome: 'cleaned', to, why });
	}

	/** All lines in the order of the résumé. What nobody asked for is told here. */
	report(): ReportLine[] {
		const lines = [...this.#notes];
		for (const leaf of leavesOf(this.#root)) {
			const told = this.#lines.get(leaf.path);
			if (told) lines.push({ ...told });
			else if (isBlank(leaf.value)) lines.push({ from: leaf.path, outcome: 'dropped', why: 'empty' });
			else
				lines.push({
					from: leaf.path,
					outcome: 'lost',
					why: 'there is no place for it',
					value: String(leaf.value),
				});
		}
		return lines;
	}

	#scalar(field: Field | undefined): string | undefined {
		if (!field || isBlank(field.value)) return undefined;
		if (Array.isArray(field.value)) {
			const parts = field.value.filter((part) => !isBlank(part));
			return parts.every((part) => typeof part !== 'object') && parts.length > 0
				? parts.join(', ')
				: undefined;
		}
		return typeof field.value === 'object' ? undefined : String(field.value);
	}

	#plain(raw: string): { text: string; why?: string } {
		const text = tidy(raw);
		if (!hasMarkup(text)) return { text };
		const { paragraphs, items } = htmlToPlain(text);
		return { text: [...paragraphs, ...items].join('\n'), why: 'HTML became plain text' };
	}

	#arrive(field: Field, text: string, to: string, why?: string): string | undefined {
		if (text === '') {
			this.tell(field, 'cleaned', undefined, 'nothing is left without its markup');
			return undefined;
		}
		const same = typeof field.value === 'string' && squeeze(text) === squeeze(field.value);
		const reason =
			why ??
			(same
				? undefined
				: typeof field.value === 'string'
					? 'characters with a special meaning were made safe'
					: 'written as text');
		this.tell(field, same && !why ? 'imported' : 'cleaned', to, reason);
		return text;
	}
}

/** Text as Markdown, which its author may have meant already. */
function asMarkdown(text: string): string {
	return looksLikeMarkdown(text) ? text : plainToMarkdown(text);
}

function squeeze(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

function isReversed(from: string, to: string): boolean {
	const precision = Math.min(from.length, to.length);
	return to.slice(0, precision) < from.slice(0, precision);
}
