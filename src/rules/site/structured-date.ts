import { described } from '../example.ts';
import type { SiteRule } from './rule.ts';

const dateKey = /^(?:date[A-Z]\w*|\w+Date|valid(?:From|Until|Through)|expires)$/;
/** Where a search engine shows the date, it wants to know the time and the zone, too. */
const momentKeys = new Set(['dateCreated', 'dateModified', 'datePublished']);
const momentTypes = new Set([
	'Article',
	'BlogPosting',
	'NewsArticle',
	'ProfilePage',
	'Quotation',
	'TechArticle',
]);

export const structuredDate: SiteRule = {
	code: 'structured-date',
	follows: 'https://developers.google.com/search/docs/appearance/structured-data/article',
	*run({ pages }) {
		for (const { file, things } of pages) {
			for (const { types, data, script } of things) {
				for (const [key, value] of Object.entries(data)) {
					if (!dateKey.test(key)) continue;
					const exact = momentKeys.has(key) && types.some((type) => momentTypes.has(type));
					if (typeof value === 'string' && isDate(value, exact)) continue;
					yield {
						file,
						range: script.find(`"${key}":${JSON.stringify(value)}`),
						message: `${key} of ${types[0] ?? 'a thing'} is \`${String(value)}\`, expected an ISO 8601 date${exact ? ' with time and zone' : ''}`,
						fix: 'write it as in 2026-05-01T00:00:00+02:00',
					};
				}
			}
		}
	},
	ok: { 'index.html': described({ '@type': 'BlogPosting', datePublished: '2026-05-01T00:00:00+02:00' }) },
	notOk: { 'index.html': described({ '@type': 'BlogPosting', datePublished: '1 May 2026' }) },
};

function isDate(value: string, exact: boolean): boolean {
	const [, day, month, date, time] =
		/^((\d{4}(?:-(?:0[1-9]|1[0-2]))?)(-\d{2})?)(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/.exec(
			value,
		) ?? [];
	if (day === undefined || Number.isNaN(Date.parse(value))) return false;
	if (time !== undefined && date === undefined) return false;
	// A 31st of a month of thirty days rolls over.
	if (date !== undefined && !new Date(`${month}${date}T00:00:00Z`).toISOString().startsWith(day))
		return false;
	return !exact || time !== undefined;
}
