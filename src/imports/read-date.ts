import { isCalendarDate } from '../schema/date.ts';

/** What a text says about time. */
export interface DateReading {
	/** YYYY, YYYY-MM or YYYY-MM-DD: as much as is certain. */
	date?: string;
	/** True for a word such as “present”. */
	open?: boolean;
	/** Why the date is less than, or other than, what the text says. */
	why?: string;
}

const openWords = new Set(
	`present|current|currently|now|today|ongoing|to date|till date|until now|to present
	|heute|aktuell|jetzt|laufend|bis heute|gegenwart|andauernd|present day|aujourd'hui|actuel|actuellement|en cours
	|actualidad|actual|actualmente|hoy|presente|atual|atualmente|atualidade|hoje|attuale|oggi|in corso|nu|heden
	|idag|nåværende|nuværende|obecnie|teraz|настоящее время|по настоящее время|сейчас|至今|现在|現在|現在まで|현재`
		.split('|')
		.map((word) => fold(word)),
);

const monthLanguages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'pl', 'tr'];
let months: Map<string, number> | undefined;

/** Reads a date in any form that leaves no doubt; where some doubt remains, only the part that has none. */
export function readDate(value: string, { monthFirst = false }: { monthFirst?: boolean } = {}): DateReading {
	const text = value.trim().slice(0, 100);
	if (isCalendarDate(text) && !text.startsWith('0000')) return { date: text };
	if (openWords.has(fold(text))) return { open: true, why: 'read as an open end' };

	const iso = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?:(?:T|\s+)[\d:].*)?[Zz]?$/.exec(text);
	if (iso) return dateOf(iso[1]!, iso[3]!, iso[4]);
	const compact = /^((?:19|20)\d{2})(0[1-9]|1[0-2])(\d{2})?$/.exec(text);
	if (compact) return dateOf(compact[1]!, compact[2]!, compact[3]);
	const epoch = /^\d{10}$|^\d{12,13}$/.test(text) ? Number(text) * (text.length === 10 ? 1000 : 1) : null;
	if (epoch !== null) {
		return {
			date: new Date(epoch).toISOString().slice(0, 10),
			why: 'read as a number of seconds since 1970',
		};
	}
	const monthYear = /^(\d{1,2})[-/. ](\d{4})$/.exec(text);
	if (monthYear) return dateOf(monthYear[2]!, monthYear[1]!);
	const east = /^(\d{4})\s*年\s*(?:(\d{1,2})\s*月\s*(?:(\d{1,2})\s*日)?)?$/.exec(text);
	if (east) return dateOf(east[1]!, east[2], east[3]);
	const numeric = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:,?\s.*)?$/.exec(text);
	if (numeric) return numericDate(numeric, monthFirst);
	return namedMonth(text) ?? loneYear(text);
}

function numericDate([, a, mark, b, year]: RegExpExecArray, monthFirst: boolean): DateReading {
	if (mark === '.' || Number(a) > 12 || a === b) return dateOf(year!, b!, a);
	if (Number(b) > 12) return dateOf(year!, a!, b);
	if (monthFirst) return { ...dateOf(year!, a!, b), why: 'read as month/day/year' };
	return { date: year!, why: 'day and month cannot be told apart, so only the year is taken' };
}

function namedMonth(text: string): DateReading | undefined {
	months ??= monthNames();
	const bare = text
		.replace(/\(.*\)|\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:[ap]\.?m\.?)?/gi, ' ')
		.replace(/\b(?:GMT|UTC)|[+-]\d{2}:?\d{2}\b/g, ' ');
	const words = bare.match(/\p{L}+|\d+/gu) ?? [];
	const found = words.flatMap((word) => months?.get(fold(word)) ?? []);
	const years = words.filter((word) => /^\d{4}$/.test(word));
	const days = words.filter((word) => /^\d{1,2}$/.test(word));
	if (found.length !== 1 || years.length !== 1 || days.length > 1) return undefined;
	return dateOf(years[0]!, String(found[0]), days[0]);
}

function loneYear(text: string): DateReading {
	const years = text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
	if (new Set(years).size !== 1) return { why: 'no date can be read in it' };
	return { date: years[0]!, why: 'only the year is certain' };
}

function dateOf(year: string, month?: string, day?: string): DateReading {
	const parts = [year, month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
	const whole = parts.join('-');
	if (year === '0000') return { why: 'no date can be read in it' };
	for (; parts.length > 0; parts.pop()) {
		const date = parts.join('-');
		if (isCalendarDate(date)) {
			return date === whole ? { date } : { date, why: 'there is no such day, so only this much is taken' };
		}
	}
	return { why: 'no date can be read in it' };
}

function monthNames(): Map<string, number> {
	const names = new Map<string, number>([['sept', 9]]);
	for (const language of monthLanguages) {
		for (const style of ['long', 'short'] as const) {
			const format = new Intl.DateTimeFormat(language, { month: style, day: 'numeric', timeZone: 'UTC' });
			for (let month = 0; month < 12; month++) {
				const parts = format.formatToParts(Date.UTC(2000, month, 1));
				const name = fold(parts.find((part) => part.type === 'month')?.value ?? '');
				if (name && !names.has(name) && /\p{L}/u.test(name)) names.set(name, month + 1);
			}
		}
	}
	return names;
}

function fold(text: string): string {
	return text
		.trim()
		.toLowerCase()
		.normalize('NFD')
		.replace(/[\p{M}.]/gu, '')
		.replace(/[’`]/g, "'");
}
