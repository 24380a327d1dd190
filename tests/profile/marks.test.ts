import { expect, test } from 'vitest';
import { marksOf } from '../../src/profile/marks.ts';
import type { Evidence, Skill } from '../../src/profile/site.ts';

const evidence = (kind: Evidence['kind'], href: string): Evidence => ({
	kind,
	title: href,
	href,
	ongoing: false,
});

test('evidence is counted by kind, people last and each of them once', () => {
	const skill: Skill = {
		id: 'go',
		name: 'Go',
		href: '/skills/go/',
		aliases: [],
		keywords: [],
		ongoing: false,
		evidence: [
			evidence('testimonial', '/testimonials/ada/'),
			evidence('testimonial', '/testimonials/ada/'),
			evidence('work', '/cv/#work'),
			evidence('work', '/cv/#work'),
			evidence('post', '/posts/one/'),
		],
	};
	expect(marksOf(skill)).toEqual([
		{ kind: 'post', count: 1 },
		{ kind: 'work', count: 2 },
		{ kind: 'testimonial', count: 1 },
	]);
});
