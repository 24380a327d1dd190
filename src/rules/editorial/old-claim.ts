import { listedSkills } from './listed-skills.ts';
import type { EditorialRule } from './rule.ts';

const years = 3;

export const oldClaim: EditorialRule = {
	code: 'old-claim',
	follows: 'https://developers.google.com/search/docs/fundamentals/creating-helpful-content',
	needs: 'everything',
	run: (material) =>
		listedSkills(material).flatMap(({ skill: { id, name, last }, position }) =>
			last === undefined || lastDay(last) >= yearsBefore(material.today)
				? []
				: {
						file: material.content.profile.file,
						path: ['skills', position, 'name'],
						message: `the latest evidence of \`${name}\` is of ${last}, more than ${years} years ago`,
						fix: `add \`${id}\` to the \`skills\` of something later, or write \`retired: true\` beside it`,
					},
		),
	ok: {
		name: 'Ada',
		skills: [{ name: 'Rust' }],
		work: [{ role: 'Engineer', from: 2018, to: '2024-06', skills: ['Rust'] }],
	},
	notOk: {
		name: 'Ada',
		skills: [{ name: 'Rust' }],
		work: [{ role: 'Engineer', from: 2018, to: '2022-06', skills: ['Rust'] }],
	},
};

/** A year or month counts until its end; a 31st that a month does not have compares as its last day. */
function lastDay(date: string): string {
	return date + '0000-12-31'.slice(date.length);
}

function yearsBefore(today: string): string {
	return `${Number(today.slice(0, 4)) - years}${today.slice(4)}`;
}
