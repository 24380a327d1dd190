import { example } from '../example.ts';
import { requestsOf } from '../requests.ts';
import { targetOf } from '../target.ts';
import type { SiteRule } from './rule.ts';

export const otherHost: SiteRule = {
	code: 'other-host',
	follows: 'https://www.w3.org/TR/CSP3/#directive-default-src',
	*run(output) {
		for (const { file, range, url } of requestsOf(output)) {
			const target = targetOf(output, { file }, url);
			if (target.kind !== 'elsewhere') continue;
			yield {
				file,
				range,
				written: url,
				message: `this is fetched from another host, ${target.host}, which so learns of every visitor`,
				fix: 'keep a copy on the site, or link to it instead',
			};
		}
	},
	ok: { 'index.html': example('<a href="https://b.example/">B</a><img src="/a.png" alt="">') },
	notOk: { 'index.html': example('<img src="https://b.example/a.png" alt="">') },
};
