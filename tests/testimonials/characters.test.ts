import { describe, expect, test } from 'vitest';
import { faults, parse, peerFile, words } from './peer.ts';

const escapeOf = (text: string) => `U+${text.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
const hidden = [
	...['\u0001', '\u0007', '\u001B', '\u007F', '\u0085', '\u00AD', '\u034F', '\u061C', '\u115F', '\u180E'],
	...['\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u2028', '\u2029', '\u202A', '\u202E', '\u2060'],
	...['\u2066', '\u2069', '\u206A', '\u2800', '\u3164', '\uFE0F', '\uFEFF', '\uFFA0', '\uFFF9', '\uE000'],
	...['\u{E0041}', '\u{E0100}', '\u{F0000}', '\u{1D173}'],
];

describe('characters that nobody sees', () => {
	test.each(hidden.map((character) => [escapeOf(character), character]))('%s in the text', (_, character) => {
		const expected = `testimonial-characters 8:3-8:${3 + character.length}`;
		expect(faults(peerFile({}, `ab${character}cd ${words}`))).toContain(expected);
	});
	test.each(['\u200B', '\u202E', '\u{E0041}'])('%j in a value', (character) => {
		expect(faults(peerFile({ role: `Lead${character}er` }))).toEqual([
			`testimonial-characters 7:11-7:${11 + character.length}`,
		]);
		expect(faults(peerFile({ together: `{ at: Ac${character}me }` }))).toHaveLength(1);
	});
	test('escaped in YAML', () => {
		expect(faults(peerFile({ role: '"Lead\\u202Eer"' }))).toEqual(['testimonial-characters 7:7-7:21']);
		expect(faults(peerFile({ suggests: '[{ skill: "a\\u200Bb", because: c }]' }))).toEqual([
			'testimonial-characters 7:21-7:31',
		]);
	});
	test.each(['&#x202E;', '&#8203;', '&rlm;', '&shy;', '&ZeroWidthSpace;'])(
		'referenced as %s',
		(reference) => {
			expect(faults(peerFile({}, `a${reference}b ${words}`))).toHaveLength(1);
		},
	);
	test('a run is one finding', () => {
		expect(faults(peerFile({}, `a${'\u200B'.repeat(40)}b ${words}`))).toEqual([
			'testimonial-characters 8:2-8:42',
		]);
	});
	test.each([
		['joiners in a row', 'می\u200C\u200Cخواهم'],
		['a joiner between Latin letters', 'Auf\u200Clage'],
		['a joiner after an emoji alone', '👩\u200Dx'],
		['tags without a flag', '\u{E0067}\u{E0062}\u{E007F}'],
		['tags that spell no flag', '🏴\u{E0068}\u{E0069}\u{E007F}'],
		['two selectors', '❤\uFE0F\uFE0F'],
		['a selector after a letter', 'a\uFE00'],
	])('%s', (_, text) => expect(faults(peerFile({}, `${text} ${words}`))).not.toEqual([]));
});

describe('what writing needs', () => {
	const persian =
		'او همیشه می\u200Cخواست بهترین نتیجه را بگیرد و کتاب\u200Cهای زیادی درباره\u200Cی مهندسی نرم\u200Cافزار به همکاران معرفی می\u200Cکرد. همکاری با او لذت\u200Cبخش بود.';
	test.each([
		['Persian with joiners', persian],
		[
			'Arabic',
			'عملت مع ميرا لمدة ثلاث سنوات، وكانت دائما دقيقة في عملها وصبورة مع الزملاء الجدد، وأنصح بها دون تردد.',
		],
		[
			'Hebrew',
			'עבדתי עם מירה שלוש שנים והיא תמיד הייתה מדויקת בעבודתה וסבלנית עם עמיתים חדשים, ואני ממליץ עליה בלב שלם.',
		],
		['Hindi', `क्‍ष and श्री\u200Cमान ${words}`],
		['Malayalam', `അവന്\u200D ${words}`],
		[
			'Chinese',
			'米拉用三个月完成了我们花两年都没有做成的迁移，没有丢失任何一条记录。她写计划、说服大家，并且培训了六位同事。',
		],
		[
			'Japanese',
			'ミラさんは三か月で移行を終え、記録を一つも失いませんでした。計画を書き、皆を説得し、六人の同僚を育てました。葛\u{E0100}城より。',
		],
		[
			'Korean',
			'미라는 석 달 만에 원장 이전을 끝냈고 단 하나의 기록도 잃지 않았습니다. 계획을 세우고 모두를 설득했으며 동료 여섯을 가르쳤습니다.',
		],
		[
			'Cyrillic',
			'Мира перенесла нашу бухгалтерию за три месяца, не потеряв ни одной записи, и обучила шестерых коллег.',
		],
		[
			'Greek',
			'Η Μίρα μετέφερε το λογιστικό μας μέσα σε τρεις μήνες χωρίς να χαθεί ούτε μία εγγραφή και εκπαίδευσε έξι συναδέλφους.',
		],
		['Thai', 'มิราย้ายบัญชีของเราภายในสามเดือนโดยไม่สูญเสียข้อมูลแม้แต่รายการเดียว และสอนเพื่อนร่วมงานหกคนอย่างใจเย็นเสมอ'],
		['emoji', `👩‍💻 👨‍👩‍👧‍👦 🏳️‍🌈 🏴󠁧󠁢󠁥󠁮󠁧󠁿 👍🏽 ❤️ ☺︎ 1️⃣ 🇩🇪 👩🏽‍🚒 🧑🏻‍🦰 👁️‍🗨️ ${words}`],
		['typography', `“Quotes” – dashes — ellipsis… no-break\u00A0space, a\ttab, é and e\u0301. ${words}`],
	])('%s', (_, body) => {
		expect(faults(peerFile({}, body))).toEqual([]);
		expect(parse(peerFile({}, body)).testimonial?.text).toBe(body.replace(/\t/g, '\t'));
	});
});
