import type { EditorialRule, Material } from './rule.ts';

/** Words that everybody may say of themself and that nothing can show, by language. */
const emptyWords: Record<string, RegExp> = {
	en: /(?<![\p{L}\p{N}-])(?:passionate(?:ly)?|results?-(?:driven|oriented)|detail-oriented|highly motivated|self-starter|self-motivated|go-getter|team[- ]player|hard-working|ninja|rock ?star|guru|thought leader(?:ship)?|visionary|world-class|best-in-class|cutting-edge|proven track record|think(?:ing|er)? outside the box|synerg(?:y|ies|istic))(?![\p{L}\p{N}])/iu,
	de: /(?<![\p{L}\p{N}-])(?:leidenschaftlich\p{L}*|hoch ?motiviert\p{L}*|ergebnisorientiert\p{L}*|lösungsorientiert\p{L}*|teamfähig\p{L}*|team-?player\p{L}*|zielstrebig\p{L}*|belastbar(?:er)?|kommunikationsstark\p{L}*|hands-on-mentalität|macher(?:in)?|visionär\p{L}*|querdenker\p{L}*|rockstar|guru)(?![\p{L}\p{N}])/iu,
};

interface Text {
	file: string;
	path: PropertyKey[];
	text: string | undefined;
	lang: string | undefined;
}

export const emptyWord: EditorialRule = {
	code: 'empty-word',
	follows: 'https://www.gov.uk/guidance/content-design/writing-for-gov-uk',
	needs: 'profile',
	run: (material) =>
		ownTexts(material).flatMap(({ file, path, text, lang = 'en' }) => {
			const word = emptyWords[lang.split('-', 1)[0]!.toLowerCase()]?.exec(text ?? '')?.[0];
			if (word === undefined) return [];
			return {
				file,
				path,
				message: `“${word}” can be said by everybody, and shown by nobody`,
				fix: 'leave the word out, or say what you did from which one could tell',
			};
		}),
	ok: { name: 'Ada', summary: 'I taught forty people to weave with punched cards.' },
	notOk: { name: 'Ada', summary: 'A passionate engineer.' },
};

/** What owners say of themselves. The words of others are theirs. */
function ownTexts({ content: { profile, projects } }: Material): Text[] {
	const { headline, summary, availability, skills = [], work = [], volunteer = [], lang } = profile.data;
	const texts: [PropertyKey[], string | undefined][] = [
		typeof headline === 'string' ? [['headline'], headline] : [['headline', 'role'], headline?.role],
		[['summary'], summary],
		[['availability', 'wants'], availability?.wants],
		...skills.map(({ note }, at): [PropertyKey[], string | undefined] => [['skills', at, 'note'], note]),
		...Object.entries({ work, volunteer }).flatMap(([list, jobs]) =>
			jobs.flatMap((job, at): [PropertyKey[], string | undefined][] => [
				[[list, at, 'summary'], job.summary],
				...(job.highlights ?? []).map((line, number): [PropertyKey[], string] => [
					[list, at, 'highlights', number],
					line,
				]),
			]),
		),
	];
	return [
		...texts.map(([path, text]) => ({ file: profile.file, path, text, lang })),
		...projects.map(({ file, data }) => ({
			file,
			path: ['summary'],
			text: data.summary,
			lang: data.lang ?? lang,
		})),
	];
}
