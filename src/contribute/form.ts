import './without-eval.ts';
import { parseStrict } from '../markdown/strict.ts';
import { today } from '../profile/today.ts';
import { testimonialLimits } from '../schema/testimonial.ts';
import { isEastAsian } from '../testimonials/east-asian.ts';
import { lengthOf, textLimits } from '../testimonials/parse.ts';
import { words as wordsOf } from '../words/words.ts';
import { type CheckedAnswers, checkAnswers } from './check-answers.ts';
import { type Answers, loginOf, pathOf } from './compose.ts';
import { readInvitation } from './invitation.ts';
import { type Destination, issueAddress, newFileAddress, type Prefilled } from './prefilled.ts';
import { showFaults } from './show-faults.ts';
import { showPreview } from './show-preview.ts';

/** What the page says of the site. */
interface FormContext extends Destination {
	/** The owner's name. */
	owner: string;
	ownerNames: string[];
	/** Those who have words here; without a login, they were relayed. */
	others: { login?: string; name: string }[];
	/** Language of the site, and of the words around the form. */
	lang: string;
	words: string;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Brings the form of the page to life. It sends nothing: what it makes are addresses and a text. */
export function startForm(box: HTMLElement): { check(): void } {
	const context = JSON.parse(box.dataset.vouch ?? '{}') as FormContext;
	const words = wordsOf(context.words);
	const part = <Part extends HTMLElement>(selector: string) => box.querySelector(selector) as Part;
	const controls = [...box.querySelectorAll<Control>('.answers :is(input, select, textarea)')];
	const ways = part('[data-ways]');
	/** Faults are told once the peer has asked for them, and from then on as they come and go. */
	let asked = false;

	const checked = (answers: Answers): CheckedAnswers => {
		const login = answers.github.toLowerCase();
		const { ownerNames, others, lang } = context;
		return checkAnswers(answers, {
			today: answers.date,
			ownerNames,
			otherNames: others.flatMap((other) => (other.login && other.login !== login ? [other.name] : [])),
			relayedNames: others.flatMap((other) => (other.login ? [] : [other.name])),
			skills: controls.filter((control) => isOf(control, 'skills')).map((box) => box.value),
			lang,
		});
	};

	const update = (): CheckedAnswers => {
		const answers = read(controls);
		const result = checked(answers);
		showPreview(part('[data-preview]'), answers, context, words);
		showCount(part('[data-count]'), answers.text, words);
		limitSkills(controls);
		for (const control of controls) if (isOf(control, 'text')) control.lang = answers.lang ?? context.lang;
		if (asked) {
			showFaults(box, result.faults, words);
			ways.hidden = result.testimonial === undefined;
			showWays(ways, answers, result.file, context, words);
		}
		return result;
	};

	const check = () => {
		asked = true;
		const { testimonial } = update();
		(testimonial ? ways : part('[data-summary]')).focus();
	};

	restore(controls);
	const again = part<HTMLButtonElement>('[data-again]');
	again.hidden = sessionStorage.getItem(location.pathname) === null;
	box.addEventListener('input', () => {
		sessionStorage.setItem(location.pathname, JSON.stringify(valuesOf(controls)));
		again.hidden = false;
		update();
	});
	again.addEventListener('click', () => {
		sessionStorage.removeItem(location.pathname);
		history.replaceState(history.state, '', location.pathname);
		location.reload();
	});
	part('[data-copy]').addEventListener('click', async () => {
		const text = part<HTMLTextAreaElement>('.file');
		const status = part('[data-copy] ~ [data-note]');
		try {
			await navigator.clipboard.writeText(text.value);
			status.textContent = words.vouch.ways.copied;
		} catch {
			text.select();
			status.textContent = words.vouch.ways.uncopied;
		}
	});
	update();
	return { check };
}

/** What stands in the form, as answers. */
function read(controls: readonly Control[]): Answers {
	const all = (name: string) => controls.filter((control) => isOf(control, name));
	const value = (name: string) => all(name)[0]?.value.trim() ?? '';
	const ticked = (name: string) => all(name).filter((control) => (control as HTMLInputElement).checked);
	const places = Array.from({ length: testimonialLimits.suggests }, (_, at) => `suggests.${at}`);
	return {
		name: value('name'),
		github: loginOf(value('github')),
		relationship: value('relationship'),
		together: { at: value('together.at'), from: value('together.from'), to: value('together.to') },
		role: value('role'),
		skills: ticked('skills').map((control) => control.value),
		suggests: places.map((place) => ({ skill: value(`${place}.skill`), because: value(`${place}.because`) })),
		disclosure: value('disclosure'),
		url: value('url'),
		lang: value('lang'),
		date: today({}, new Date()),
		consent: ticked('consent').length > 0,
		text: all('text')
			.map((control) => control.value.trim())
			.filter(Boolean)
			.join('\n\n'),
	};
}

type Value = string | boolean;

function valuesOf(controls: readonly Control[]): Value[] {
	return controls.map((control) => (isBox(control) ? control.checked : control.value));
}

/** Fills in what the tab remembers, or else what an invitation says, where nothing has been answered yet. */
function restore(controls: readonly Control[]): void {
	const { skills = [], ...invitation } = readInvitation(location.hash);
	const draft = draftOf(controls);
	for (const [at, control] of controls.entries()) {
		if (isBox(control)) control.checked ||= draft[at] === true || skills.includes(control.value);
		else if (isUntouched(control)) {
			const given = invitation[control.name as keyof typeof invitation] ?? '';
			choose(control, typeof draft[at] === 'string' ? draft[at] : given);
			if (control.value !== '') control.closest('details')?.setAttribute('open', '');
		}
	}
}

function isUntouched(control: Control): boolean {
	if (control instanceof HTMLSelectElement) {
		const given = [...control.options].findIndex(({ defaultSelected }) => defaultSelected);
		return control.selectedIndex === Math.max(given, 0);
	}
	return control.value === control.defaultValue;
}

/** The site may have changed since the draft was kept: then it belongs to another form. */
function draftOf(controls: readonly Control[]): unknown[] {
	try {
		const draft: unknown = JSON.parse(sessionStorage.getItem(location.pathname) ?? '');
		return Array.isArray(draft) && draft.length === controls.length ? draft : [];
	} catch {
		return [];
	}
}

function choose(control: Control, value: string): void {
	if (value === '') return;
	const before = control.value;
	control.value = value;
	// A choice that is not offered leaves nothing chosen.
	if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.value = before;
}

/** Several controls can give one answer: their names begin with its own. */
function isOf({ name }: Control, answer: string): boolean {
	return name === answer || name.startsWith(`${answer}.`);
}

function isBox(control: Control): control is HTMLInputElement {
	return control.type === 'checkbox';
}

/** No more skills can be ticked than the rules allow. */
function limitSkills(controls: readonly Control[]): void {
	const boxes = controls.filter((control) => isOf(control, 'skills')).filter(isBox);
	const full = boxes.filter(({ checked }) => checked).length >= testimonialLimits.skills;
	for (const box of boxes) box.disabled = full && !box.checked;
}

function showCount(place: HTMLElement, text: string, { vouch }: ReturnType<typeof wordsOf>): void {
	const plain = parseStrict(text).text;
	const least = isEastAsian(plain) ? textLimits.shortestEastAsian : textLimits.shortest;
	place.textContent = vouch.count(lengthOf(plain), least, textLimits.longest);
}

function showWays(
	ways: HTMLElement,
	answers: Answers,
	file: string,
	context: FormContext,
	{ vouch }: ReturnType<typeof wordsOf>,
): void {
	const show = (name: string, { href, complete }: Prefilled, note: string, long: string) => {
		const link = ways.querySelector(`[data-${name}]`) as HTMLAnchorElement;
		link.href = href;
		(link.nextElementSibling as HTMLElement).textContent = complete ? note : long;
	};
	const { fileNote, fileLong, issueNote, issueLong } = vouch.ways;
	show('file', newFileAddress(context, answers.github, file), fileNote, fileLong);
	show('issue', issueAddress(context, answers), issueNote, issueLong);
	const copy = ways.querySelector('[data-copy] ~ [data-note]') as HTMLElement;
	copy.textContent = vouch.ways.copyNote(pathOf(answers.github));
	(ways.querySelector('.file') as HTMLTextAreaElement).value = file;
}
