import { example } from '../example.ts';
import { linksOf } from '../links.ts';
import { targetOf } from '../target.ts';
import type { SiteRule } from './rule.ts';

export const deadFragment: SiteRule = {
	code: 'dead-fragment',
	follows: 'https://html.spec.whatwg.org/multipage/browsing-the-web.html#scrolling-to-a-fragment',
	*run(output) {
		for (const { file, range, url } of linksOf(output)) {
			const target = targetOf(output, { file }, url);
			if (target.kind !== 'here' || target.file === undefined) continue;
			const id = target.fragment.replace(/:~:.*$/s, '');
			const page = output.pageOf(target.file);
			if (!page || id === '' || id.toLowerCase() === 'top' || page.ids.has(id)) continue;
			if (page.all('a').some(({ attributes }) => attributes.name === id)) continue;
			yield {
				file,
				range,
				written: url,
				message: `\`${url}\` leads to a place \`${id}\` that ${page.address} does not have`,
				fix: 'name a heading that is there, or leave the fragment out',
			};
		}
	},
	ok: { 'index.html': example('<a href="#looms">Looms</a><h2 id="looms">Looms</h2>') },
	notOk: { 'index.html': example('<a href="#loom">Looms</a><h2 id="looms">Looms</h2>') },
};
