import type { Profile } from '../profile/site.ts';

/** A stretch of the headline; role and employer have the class by which readers of microformats know them. */
interface HeadlinePart {
	text: string;
	class?: string;
}

/** Finds role and employer in the line that names both, whatever words a language puts around them. */
export function headlineParts({ headline }: Profile, line: string): HeadlinePart[] {
	if (typeof headline !== 'object') return [{ text: line, class: 'p-job-title' }];
	const found = [
		{ text: headline.role, class: 'p-job-title' },
		...(headline.employer ? [{ text: headline.employer, class: 'p-org' }] : []),
	]
		.map((part) => ({ ...part, at: line.indexOf(part.text) }))
		.sort((a, b) => a.at - b.at);
	const parts: HeadlinePart[] = [];
	let end = 0;
	for (const { text, at, class: name } of found) {
		if (at < end) continue;
		parts.push({ text: line.slice(end, at) }, { text, class: name });
		end = at + text.length;
	}
	return [...parts, { text: line.slice(end) }].filter(({ text }) => text !== '');
}
