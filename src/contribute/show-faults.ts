import type { Words } from '../words/words.ts';
import type { AnswerFault } from './check-answers.ts';

/** Says at each answer what is wrong with it, and all of it above the button, with links to the answers. */
export function showFaults(box: HTMLElement, faults: readonly AnswerFault[], words: Words): void {
	const summary = box.querySelector('[data-summary]') as HTMLElement;
	const list = summary.querySelector('ul') as HTMLElement;
	const entries: HTMLElement[] = [];
	for (const field of box.querySelectorAll<HTMLElement>('[data-answer]')) {
		const { answer = '' } = field.dataset;
		const id = `vouch-${answer.replaceAll('.', '-')}`;
		const own = faults.filter((fault) => fault.answer === answer);
		// An empty answer breaks other rules, too.
		const fault = own.find(({ code }) => code === 'missing-key') ?? own[0];
		const text = fault ? sentenceOf(fault, words) : '';
		(box.querySelector(`#${id}-fault`) as HTMLElement).textContent = text;
		for (const control of field.querySelectorAll('input, select, textarea')) {
			if (text) control.setAttribute('aria-invalid', 'true');
			else control.removeAttribute('aria-invalid');
		}
		if (text) entries.push(entry(`#${id}`, nameOf(field), text));
	}
	list.replaceChildren(...entries);
	summary.hidden = entries.length === 0;
	(summary.querySelector('[data-problems]') as HTMLElement).textContent = words.vouch.problems(
		entries.length,
	);
}

function sentenceOf({ answer, code, excerpt, message, fix }: AnswerFault, { vouch }: Words): string {
	const sentence = vouch.faults[code] || vouch.fault(message, fix);
	const hidden = answer !== 'text' || excerpt.trim() === '' || excerpt.length > 80;
	return hidden ? sentence : `${vouch.faultAt(excerpt)} – ${sentence}`;
}

/** What an answer is called: by its only label, or by the group of which it is all. */
function nameOf(field: HTMLElement): string {
	const labels = field.querySelectorAll('label');
	const name = labels.length === 1 ? labels[0] : field.closest('fieldset')?.querySelector('legend');
	const optional = name?.querySelector('.optional')?.textContent ?? '';
	return (name?.textContent ?? '').replace(optional, '').trim();
}

function entry(href: string, name: string, text: string): HTMLElement {
	const item = document.createElement('li');
	const link = document.createElement('a');
	link.href = href;
	link.textContent = name;
	// A link to a place moves the window only: the peer wants to write there.
	link.addEventListener('click', (event) => {
		event.preventDefault();
		document.querySelector<HTMLElement>(href)?.focus();
	});
	item.append(link, ` – ${text}`);
	return item;
}
