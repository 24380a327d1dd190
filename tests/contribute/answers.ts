import type { Answers } from '../../src/contribute/compose.ts';

const today = '2026-05-12';

export const context = { today, ownerNames: ['Ilka Fenwick'], otherNames: ['Joost Verhaegen'] };

/** Answers that nothing is wrong with, with some of them replaced. */
export function answersWith(changes: Partial<Answers> = {}): Answers {
	return {
		name: 'Jo Doe',
		github: 'jo-doe',
		relationship: 'colleague',
		date: today,
		consent: true,
		text: 'Ilka moved our ledger without losing one entry. She wrote the plan, argued for it, and trained six of us.',
		...changes,
	};
}

/** Text of many scripts, whose characters have one to four bytes. */
export const scripts = {
	ascii: 'She wrote the plan, argued for it, and trained six of us. ',
	Cyrillic: 'Она написала план, отстояла его и обучила шестерых из нас. ',
	CJK: '彼女は計画を書き、それを守り、私たち六人を育てました。',
	Arabic: 'كتبت الخطة ودافعت عنها ودربت ستة منا على العمل بها. ',
	emoji: '👩🏽‍🚀🎉 ',
};
