import type { EditorialRule } from './rule.ts';

/** “90 %”, “4/5”, “8 out of 10”, “9”, stars and dots: a measure without a yardstick. */
const measure =
	/\d\s*(?:%|percent\b|prozent\b)|^\s*\d+(?:[.,]\d+)?\s*(?:(?:\/|of|out of|von)\s*\d+)?\s*$|\b\d+\s*(?:stars?|sterne?)\b|[★☆⭐🌟✩✭✮]|[●○◉◯■□▮▯█░]{2,}|\*{2,}/iu;

export const skillPercentage: EditorialRule = {
	code: 'skill-percentage',
	follows: 'https://www.coe.int/en/web/common-european-framework-reference-languages/level-descriptions',
	needs: 'profile',
	run: ({ content: { profile } }) =>
		(['skills', 'languages'] as const).flatMap((list) =>
			(profile.data[list] ?? []).flatMap(({ name, level }, position) =>
				level === undefined || !measure.test(level)
					? []
					: {
							file: profile.file,
							path: [list, position, 'level'],
							message: `\`${level}\` of \`${name}\` measures without saying against what`,
							fix: 'say what you can do with it, as in “wrote two services in it”, or leave the level out',
						},
			),
		),
	ok: { name: 'Ada', skills: [{ name: 'Rust', level: 'working knowledge' }] },
	notOk: { name: 'Ada', skills: [{ name: 'Rust', level: '90 %' }] },
};
