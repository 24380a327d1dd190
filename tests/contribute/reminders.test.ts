import { expect, test } from 'vitest';
import { remindersOf } from '../../src/contribute/reminders.ts';
import type { Project } from '../../src/profile/site.ts';

const project = (title: string, skills: string[]) =>
	({ title, summary: '', skills, to: '2020' }) as unknown as Project;
const site = {
	profile: {
		name: 'Ada',
		work: [
			{ organization: 'Old', to: '2012', skills: ['go'] },
			{ organization: 'New', from: '2022', skills: [] },
		],
		education: [{ institution: 'School', to: '2008', area: 'Mathematics' }],
	},
	projects: [project('Kite', ['kites']), project('Loom', [])],
};
const titles = (about: Parameters<typeof remindersOf>[1]) =>
	remindersOf(site, about).map(({ title }) => title);

test('skills come first, then what people of a relationship share, then what is latest', () => {
	expect(titles({})).toEqual(['New', 'Kite']);
	expect(titles({ relationship: 'colleague' })).toEqual(['New', 'Old']);
	expect(titles({ relationship: 'collaborator' })).toEqual(['Kite', 'Loom']);
	expect(titles({ relationship: 'teacher' })).toEqual(['School', 'New']);
	expect(titles({ relationship: 'colleague', skills: ['kites', 'go'] })).toEqual(['Old', 'Kite']);
});
