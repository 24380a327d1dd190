/** What the platform knows about writing in one language: dates, numbers, lists, names of places. */
export interface Format {
	/** Language tag that formats and words follow, which need not be the one that was asked for. */
	lang: string;
	/** Writing direction of the language's script. */
	direction: 'ltr' | 'rtl';
	/** ISO 15924 code of the language's script, such as Latn. */
	script: string;
	/** Opening and closing quotation mark. */
	quotes: readonly [string, string];
	/** YYYY, YYYY-MM or YYYY-MM-DD, as precise as it is written. */
	date(value: string): string;
	/** The same with the month shortened. */
	shortDate(value: string): string;
	/** Day and month of YYYY-MM-DD, for lists under the heading of a year. */
	dayOfYear(value: string): string;
	number(value: number): string;
	/**
	 * A name as it stands among words that run the other way: between marks that keep it together. So the first
	 * letter outside such marks is the interface’s, and browsers give the sentence the direction of that letter.
	 */
	isolate(name: string): string;
	/** Enumerates with commas and “and”. */
	list(items: string[]): string;
	/** Enumerates with commas alone; the parts tell items from what stands between them. */
	series(items: string[]): { item?: number; text: string }[];
	/** Picks the form of a word that goes with a number. */
	plural(count: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }): string;
	/** Name of a country: two-letter codes become names, names stay. */
	country(value: string): string;
	/** Hours ahead of UTC in January and July of a year, the lower first, such as `UTC+1`. Equal when the clock never changes. */
	offsets(timezone: string, year: number): [string, string];
}

const rtlScripts = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Samr', 'Mand']);

/** Letters of the scripts above. */
const runsRight =
	/[\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}\p{scx=Adlm}\p{scx=Rohg}\p{scx=Samr}\p{scx=Mand}]/u;

const quotationMarks: Record<string, readonly [string, string]> = {
	ar: ['«', '»'],
	cs: ['„', '“'],
	da: ['»', '«'],
	de: ['„', '“'],
	es: ['«', '»'],
	fa: ['«', '»'],
	fi: ['”', '”'],
	fr: ['«\u202f', '\u202f»'],
	he: ['”', '”'],
	it: ['«', '»'],
	ja: ['「', '」'],
	nb: ['«', '»'],
	nl: ['‘', '’'],
	no: ['«', '»'],
	pl: ['„', '”'],
	pt: ['“', '”'],
	ru: ['«', '»'],
	sv: ['”', '”'],
	uk: ['«', '»'],
};

/** The formats of a language. A tag without a region gets the most common one, English the international one. */
export function formatsOf(lang: string): Format {
	const tag = lang === 'en' ? 'en-GB' : lang;
	const locale = new Intl.Locale(tag);
	const { script = 'Latn', language } = locale.maximize();
	const numbers = new Intl.NumberFormat(tag);
	const plurals = new Intl.PluralRules(tag);
	const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
	const plain = new Intl.ListFormat(tag, { type: 'unit', style: 'short' });
	const regions = new Intl.DisplayNames(tag, { type: 'region' });

	const dates = (month: 'long' | 'short') => {
		const common = { timeZone: 'UTC', calendar: 'gregory' } as const;
		const formats = {
			4: new Intl.DateTimeFormat(tag, { ...common, year: 'numeric' }),
			7: new Intl.DateTimeFormat(tag, { ...common, year: 'numeric', month }),
			10: new Intl.DateTimeFormat(tag, { ...common, year: 'numeric', month, day: 'numeric' }),
		};
		// A date without a time is read as UTC at every precision.
		return (value: string) =>
			formats[value.length === 4 ? 4 : value.length === 7 ? 7 : 10].format(new Date(value));
	};
	const days = new Intl.DateTimeFormat(tag, {
		timeZone: 'UTC',
		calendar: 'gregory',
		month: 'short',
		day: 'numeric',
	});

	const rtl = rtlScripts.has(script);

	return {
		lang: tag,
		direction: rtl ? 'rtl' : 'ltr',
		script,
		quotes: quotationMarks[language ?? ''] ?? ['“', '”'],
		date: dates('long'),
		shortDate: dates('short'),
		dayOfYear: (value) => days.format(new Date(value)),
		number: (value) => numbers.format(value),
		isolate: (name) => (runsRight.test(name) !== rtl && /\p{L}/u.test(name) ? `\u2068${name}\u2069` : name),
		list: (items) => lists.format(items),
		series(items) {
			let item = 0;
			return plain
				.formatToParts(items)
				.map(({ type, value }) => (type === 'element' ? { item: item++, text: value } : { text: value }));
		},
		plural: (count, forms) => `${numbers.format(count)} ${forms[plurals.select(count)] ?? forms.other}`,
		country: (value) => (/^[A-Za-z]{2}$/.test(value) ? (regions.of(value.toUpperCase()) ?? value) : value),
		offsets(timezone, year) {
			const [low = 0, high = 0] = [0, 6]
				.map((month) => minutesAhead(timezone, Date.UTC(year, month, 1)))
				.sort((a, b) => a - b);
			return [utc(low), utc(high)];
		},
	};
}

function minutesAhead(timezone: string, at: number): number {
	const parts = new Intl.DateTimeFormat('en', {
		timeZone: timezone,
		timeZoneName: 'longOffset',
	}).formatToParts(at);
	const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
	const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
	return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function utc(minutes: number): string {
	const ahead = Math.abs(minutes);
	const clock =
		ahead % 60 === 0
			? String(ahead / 60)
			: `${Math.floor(ahead / 60)}:${String(ahead % 60).padStart(2, '0')}`;
	return minutes === 0 ? 'UTC' : `UTC${minutes < 0 ? '−' : '+'}${clock}`;
}
