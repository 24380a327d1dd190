import { parseStrict } from '../markdown/strict.ts';
import { relationships } from '../schema/testimonial.ts';
import { quoteOf } from '../testimonials/quote.ts';
import { type Words, words as wordsOf } from '../words/words.ts';
import type { Answers } from './compose.ts';

/** Sets the words as they will stand on the page: out of the very pipeline that will make the page. */
export function showPreview(
	preview: HTMLElement,
	answers: Answers,
	{ owner, lang: siteLang }: { owner: string; lang: string },
	words: Words,
): void {
	const { lang = siteLang, together = {}, disclosure, skills = [], suggests = [] } = answers;
	const { format } = wordsOf(lang);
	const { html, paragraphs, strong } = parseStrict(answers.text);
	const quote = quoteOf(paragraphs, strong, lang) || words.vouch.sample;
	const put = (selector: string, text: string) => {
		const place = preview.querySelector(selector);
		if (place) place.textContent = text;
	};

	preview.querySelector('.quotation')?.classList.toggle('long', quote.length > 150);
	put('.open', format.quotes[0]);
	put('.p-content', quote);
	put('.close', format.quotes[1]);
	put('.p-author', answers.name || words.vouch.fields.name);
	const relationship = relationships.find((known) => known === answers.relationship);
	const period = words.years(together.from || undefined, together.to || undefined);
	const relation =
		relationship && words.relations[relationship](owner, { at: together.at || undefined, period });
	put('.dash', relation ? ' — ' : '');
	put('.relation', relation ?? '');

	const whole = preview.querySelector('.prose') as HTMLElement;
	whole.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
	for (const place of preview.querySelectorAll<HTMLElement>('blockquote.display, .prose')) {
		place.lang = lang;
		place.dir = format.direction;
	}

	const names = skills.map(nameOfSkill);
	const suggested = suggests.map(({ skill }) => skill).filter(Boolean);
	const notes = [
		answers.github && words.vouch.origin(answers.github),
		names.length > 0 && `${words.testimonial.skills} ${words.format.list(names)}.`,
		suggested.length > 0 && `${words.testimonial.suggests} ${words.format.list(suggested)}.`,
		disclosure && `${words.testimonial.disclosure}: ${disclosure}`,
	].filter((note) => typeof note === 'string' && note !== '') as string[];
	(preview.querySelector('[data-notes]') as HTMLElement).replaceChildren(
		...notes.map((note) => Object.assign(document.createElement('p'), { textContent: note })),
	);
}

function nameOfSkill(id: string): string {
	const box = document.querySelector(`[name="skills.${CSS.escape(id)}"]`);
	return box?.nextElementSibling?.textContent ?? id;
}
