import { describe, expect, test } from 'vitest';
import { faults, peerFile } from './peer.ts';

const named = (name: string) => peerFile({ name: JSON.stringify(name) });

describe('names of people', () => {
	test.each([
		...[
			'Jo Doe',
			"Sinéad O'Connor",
			'Sinéad O’Connor',
			'Anne-Marie Lévy',
			'Robert (Bob) Smith',
			'J. R. R. Tolkien',
		],
		...[
			'Gal·la Pujol',
			'Đỗ Thị Hà',
			'İpek Şahin',
			'Björk Guðmundsdóttir',
			'Łukasz Żółć',
			'Nguyễn Văn A',
			'‘Aziza',
		],
		...[
			'Анна Иванова',
			"Мар'яна Коваль",
			'Анна (Anna) Иванова',
			'Γιάννης Παπαδόπουλος',
			'מירה כהן',
			'محمد علی‌پور',
		],
		...[
			'山田 太郎',
			'やまだ タロー',
			'山田 Taro',
			'陳大文 (David Chan)',
			'김민수',
			'アン・リー',
			'李小龍',
			'प्रिया शर्मा',
		],
		...[
			'ნინო ბერიძე',
			'Նարե Պետրոսյան',
			'สมชาย ใจดี',
			'Kealiʻi Reichel',
			'X Æ A-12',
			'Ana 🌸',
			'Jo Doe 3rd',
			'Marlene Sand',
		],
	])('%s', (name) => expect(faults(named(name))).toEqual([]));
});

describe('names that pretend', () => {
	test.each([
		['Latin and Cyrillic in a word', 'J\u043E Doe'],
		['a Cyrillic word beside a Latin one', 'Maria \u0420\u043E\u0440\u0435'],
		['Latin and Greek', 'J\u03BF Doe'],
		['Latin and Cherokee', 'Jo \u13A0nn'],
		['Cyrillic in the brackets', 'Jo Doe (J\u043E)'],
		['bold letters', '𝐉𝐨 𝐃𝐨𝐞'],
		['the owner', 'Mira Sandberg'],
		['the owner in capitals', 'MIRA  SANDBERG'],
		['the owner with an accent', 'Mira Sändberg'],
		['the owner with r and n for m', 'rnira Sandberg'],
		['the owner with dots between', 'M.i.r.a Sandberg'],
		['another with I for l', 'AIice CoIe'],
		['another with 0 for o', 'Alice C0le'],
		['another in fullwidth', 'Ａｌｉｃｅ Ｃｏｌｅ'],
		['a tick', 'Jo Doe ✓'],
		['a heavy tick', 'Jo Doe ✔️'],
		['a boxed tick', 'Jo Doe ☑'],
		['a light tick', 'Jo Doe 🗸'],
		['a green tick', 'Jo Doe ✅'],
		['a V in a circle', 'Jo Doe 🅥'],
		['a star', 'Jo Doe ⭐'],
		['verified', 'Jo Doe (verified)'],
		['verified in capitals', 'Jo Doe VERIFIED'],
		['verified in German', 'Jo Doe, verifiziert'],
		['verified in Chinese', '李小龍 已认证'],
		['no letter', '· · ·'],
	])('%s', (_, name) => {
		const end = 7 + JSON.stringify(name).length;
		expect(faults(named(name))).toEqual([`testimonial-name 2:7-2:${end}`]);
	});

	test('a whole name in look-alikes of one script', () => {
		expect(faults(named('\u0410\u0441\u0435'), { otherNames: ['Ace'] })).toHaveLength(1);
		expect(faults(named('\u0410\u0441\u0435'), { otherNames: ['Acer'] })).toEqual([]);
	});

	test.each(['Lead ✓', 'Engineer, verified by GitHub', '𝐕𝐞𝐫𝐢𝐟𝐢𝐞𝐝 engineer', 'v\u0435rified'])(
		'role %s',
		(role) => expect(faults(peerFile({ role: JSON.stringify(role) }))).toHaveLength(1),
	);
	test.each(['Formal verification engineer', 'Certified accountant, Acme™', 'Staff engineer & owner of C++'])(
		'role %s passes',
		(role) => expect(faults(peerFile({ role: JSON.stringify(role) }))).toEqual([]),
	);
});
