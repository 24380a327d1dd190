import type { Edit } from './edits.ts';
import type { Surroundings } from './surroundings.ts';

const addressed =
	/(<(img|a|video|audio|source|embed|object|track)\b[^>]*?)\s(?:src|href|data|poster)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const comments = /<!--[\s\S]*?(?:-->|$)/g;

/** The edits that make the addresses in HTML work in its new place. `offset` is where the HTML stands in the body. */
export function htmlEdits(html: string, offset: number, around: Surroundings): Edit[] {
	const edits: Edit[] = [];
	const visible = html.replace(comments, (comment) => ' '.repeat(comment.length));
	for (const match of visible.matchAll(addressed)) {
		const [all, before = '', name = ''] = match;
		const url = match[3] ?? match[4] ?? match[5] ?? '';
		const isImage = name.toLowerCase() === 'img';
		const address = isImage ? around.picture(url) : around.link(url);
		const start = offset + match.index;
		if (address === null) continue;
		if (address !== undefined) {
			const at = start + all.lastIndexOf(url);
			edits.push({ start: at, end: at + url.length, text: address });
			continue;
		}
		const why = isImage
			? 'a picture that is not there; its description stays as text'
			: 'it leads to a file that is not there';
		around.tell('body', 'lost', { value: url, why });
		if (isImage) {
			const tag = visible.slice(match.index).match(/^[^>]*>?/)![0];
			const alt = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag);
			const words = alt?.[1] || alt?.[2] || `<code>${url.replaceAll('<', '&lt;')}</code>`;
			edits.push({ start, end: start + tag.length, text: words });
		} else edits.push({ start: start + before.length, end: start + all.length, text: '' });
	}
	return edits;
}
