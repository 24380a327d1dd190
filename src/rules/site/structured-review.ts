import { described } from '../example.ts';
import type { SiteRule } from './rule.ts';

const ratings = /^(?:Review|Rating|AggregateRating|EmployerAggregateRating|EndorsementRating|\w+Review)$/;
const keys = ['review', 'reviews', 'aggregateRating', 'reviewRating', 'starRating', 'ratingValue'];

export const structuredReview: SiteRule = {
	code: 'structured-review',
	follows: 'https://developers.google.com/search/docs/appearance/structured-data/review-snippet',
	*run({ pages }) {
		for (const page of pages) {
			const fault = (what: string) => ({
				file: page.file,
				message: `${what} stands in the structured data: people are no subject of reviews, and reviews on one’s own site serve oneself`,
				fix: 'mark words of others up as a Quotation',
			});
			for (const { types, data, script } of page.things) {
				const type = types.find((name) => ratings.test(name));
				const key = keys.find((name) => name in data);
				if (type !== undefined) yield { ...fault(`a ${type}`), range: script.find(`"${type}"`) };
				// The thing within is told of by itself.
				else if (key !== undefined && typeof data[key] !== 'object')
					yield { ...fault(`\`${key}\``), range: script.find(`"${key}"`) };
			}
			for (const { attributes, at } of page.elements) {
				const type = attributes.itemtype?.replace(/^.*\//, '') ?? '';
				if (ratings.test(type)) yield { ...fault(`a ${type}`), range: at('itemtype') };
			}
		}
	},
	ok: { 'index.html': described({ '@type': 'Quotation', text: 'She weaves well.' }) },
	notOk: { 'index.html': described({ '@type': 'Review', reviewBody: 'She weaves well.' }) },
};
