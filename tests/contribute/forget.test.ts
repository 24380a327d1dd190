import { cpSync, existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { bonafides, folderWith } from '../cli/command.ts';
import { placesOf } from '../sites/places-of.ts';
import { shared } from '../sites/shared.ts';
import { put, rebuild } from '../sites/site.ts';

// Whole builds and browsers, on a busy machine too.
vi.setConfig({ testTimeout: 120_000 });

describe('forget', () => {
	test('removes words, portrait and record, and says what is left', async () => {
		const root = await folderWith({
			'content/profile.yaml': 'name: Ada\nhide: [Grace]\nskills:\n  - name: Grace-fulness\n',
			'content/posts/compilers.md':
				'---\ntitle: Compilers\ndate: 2026-05-01\n---\nWith Grace\nHopper.\nGrace Hopper wrote it.\n',
			'content/testimonials/grace.md':
				'---\nname: Grace Hopper\ngithub: grace\nrelationship: colleague\ndate: 2026-05-10\nconsent: yes\n---\nWe built the first compiler together, and she saw what the engine could do long before.\n',
			'content/testimonials/grace.png': 'picture',
			'content/testimonials/grace-two.md': 'of somebody else',
			'content/provenance/grace.json': '{}',
			'content/testimonials/relayed/grace.md': 'by mail',
			'.bonafides/cache/cards/1.png': 'a card',
			'.bonafides/invitations.json': JSON.stringify({
				version: 1,
				asked: [
					{ name: 'Grace Hopper', on: '2026-05-01' },
					{ name: 'Hedy', on: '2026-05-01' },
				],
			}),
		});
		const forget = (who: string) => bonafides(['forget', who, '--root', root]);
		const { code, stdout } = await forget('@Grace');
		expect(code).toBe(0);
		expect(stdout).toContain(
			'You name Grace Hopper yourself:\n  content/posts/compilers.md:5\n  content/posts/compilers.md:7\n  content/profile.yaml:2\n\n',
		);
		expect(stdout).toContain(
			'git filter-repo --invert-paths --path content/testimonials/grace.md --path content/testimonials/grace.png --path content/provenance/grace.json\n',
		);
		const left = () => globSync('**/*.*', { cwd: root }).sort();
		expect(left()).toEqual([
			'content/posts/compilers.md',
			'content/profile.yaml',
			'content/testimonials/grace-two.md',
			'content/testimonials/relayed/grace.md',
		]);
		expect(existsSync(path.join(root, '.bonafides/cache'))).toBe(false);
		expect(JSON.parse(readFileSync(path.join(root, '.bonafides/invitations.json'), 'utf8')).asked).toEqual([
			{ name: 'Hedy', on: '2026-05-01' },
		]);

		expect(await forget('grace')).toMatchObject({
			code: 2,
			stderr: expect.stringContaining('relayed/<name>'),
		});
		expect(await forget('../profile')).toMatchObject({ code: 2 });
		expect(await forget('relayed/grace')).toMatchObject({ code: 0 });
		expect(left()).not.toContain('content/testimonials/relayed/grace.md');
	});

	test('and hide leave no trace in the next build: not in pages, cards, feeds, twins or the search index', async () => {
		const before = await shared('full');
		const root = path.join(path.dirname(before), '../forgotten');
		rmSync(root, { recursive: true, force: true });
		cpSync(before, root, { recursive: true });
		const forgotten = /octo.?peer|fray|one loom in time|shares? a horse/i;
		const hidden = /grace/i;
		expect(placesOf(root, forgotten).map(kindOf)).toEqual(
			expect.arrayContaining(['card', 'page', 'search', 'twin']),
		);
		expect(placesOf(root, hidden).map(kindOf)).toEqual(
			expect.arrayContaining(['card', 'page', 'search', 'twin']),
		);

		expect(await bonafides(['forget', 'octo-peer', '--root', root])).toMatchObject({ code: 0 });
		const profile = readFileSync(path.join(root, 'content/profile.yaml'), 'utf8');
		await put(root, 'content/profile.yaml', profile.replace('hide: [', 'hide: [grace, '));
		await rebuild(root);
		expect(placesOf(root, forgotten)).toEqual([]);
		expect(placesOf(root, hidden)).toEqual([]);
		expect(placesOf(root, /Ada/)).not.toEqual([]);
	});
});

function kindOf(file: string): string {
	if (file.endsWith('.png')) return 'card';
	if (file.endsWith('.html')) return 'page';
	return file.endsWith('.md') ? 'twin' : /pagefind|search/.test(file) ? 'search' : 'other';
}
