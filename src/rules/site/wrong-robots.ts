import { source } from '../../frontmatter/source.ts';
import { targetOf } from '../target.ts';
import type { SiteRule } from './rule.ts';

export const wrongRobots: SiteRule = {
	code: 'wrong-robots',
	follows: 'https://www.rfc-editor.org/rfc/rfc9309',
	*run(output) {
		const text = output.files.get('robots.txt')?.text;
		if (text === undefined) return;
		const { rangeAt } = source('robots.txt', text);
		let everybody = false;
		let named = false;
		for (const line of text.matchAll(/^[ \t]*([a-z-]+)[ \t]*:[ \t]*(.*?)[ \t]*(?:#.*)?$/gim)) {
			const [whole, field = '', value = ''] = line;
			const fault = (message: string, fix: string) => ({
				file: 'robots.txt',
				range: rangeAt(line.index, line.index + whole.length),
				message,
				fix,
			});
			const key = field.toLowerCase();
			if (key === 'user-agent') everybody = value === '*';
			else if (key === 'disallow' && everybody && value === '/')
				yield fault('this keeps every search engine from the whole site', 'remove the line');
			else if (key === 'sitemap') {
				named = true;
				const target = targetOf(output, { file: 'robots.txt' }, value);
				if (!/^https?:\/\//.test(value))
					yield fault(
						`\`${value}\` is not a complete address`,
						'write the sitemap with https:// and the host',
					);
				else if (target.kind === 'here' ? target.file === undefined : output.origin !== undefined)
					yield fault(`there is no sitemap at ${value}`, 'correct the address');
			}
		}
		if (!named && output.files.has('sitemap.xml'))
			yield {
				file: 'robots.txt',
				range: rangeAt(0, 0),
				message: 'robots.txt does not name the sitemap',
				fix: 'add `Sitemap:` with the complete address of sitemap.xml',
			};
	},
	ok: {
		'robots.txt': 'User-agent: *\nAllow: /\n\nUser-agent: Trainer\nDisallow: /\n',
	},
	notOk: { 'robots.txt': 'User-agent: *\nDisallow: /\n' },
};
