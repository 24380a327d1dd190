/**
 * Search in the browser. It is fetched on first use; the page of search holds its markup, its words and its styles, and
 * the dialog of every other page borrows them from there.
 *
 * Whatever comes out of the index is somebody's text: it reaches the document as text only.
 */

/**
 * @typedef {object} Entry
 * @property {string} url
 * @property {string} excerpt
 * @property {{ title?: string }} meta
 *
 * @typedef {object} Result
 * @property {string} kind of its page, or nothing
 * @property {string} language
 * @property {() => Promise<Entry>} data
 *
 * @typedef {object} Found
 * @property {Result[]} results of the kind that is shown
 * @property {number} all how many there are of all kinds
 * @property {Record<string, number>} byKind
 * @property {boolean} wide whether all languages were searched
 *
 * @typedef {object} Pagefind
 * @property {(options: object) => Promise<void>} options
 * @property {() => Promise<void>} init
 * @property {(query: string) => Promise<{ results: { id: string, data: () => Promise<Entry> }[] }>} search
 *
 * @typedef {object} Words
 * @property {string} lang
 * @property {Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }} results
 * @property {string} none
 * @property {string} elsewhere
 * @property {string} failed
 */

const perStep = 6;
const pause = 120;

/** @type {Promise<HTMLDialogElement> | undefined} */
let dialog;
/** @type {Set<HTMLElement>} */
const started = new Set();

/**
 * Opens search: in place on its own page, in a dialog on every other.
 * @param {HTMLAnchorElement} link to the page of search
 * @public called by the script of a page
 */
export async function open(link) {
	if (document.readyState === 'loading')
		await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
	const here = /** @type {HTMLElement | null} */ (document.querySelector('main [data-search-box]'));
	if (here) {
		start(here);
		inputOf(here).focus({ preventScroll: true });
		return;
	}
	dialog ??= borrow(link.href);
	const shown = await dialog.catch((error) => {
		dialog = undefined;
		throw error;
	});
	if (!shown.open) shown.showModal();
	inputOf(shown).select();
}

/**
 * Makes the dialog of what stands on the page of search.
 * @param {string} href
 */
async function borrow(href) {
	// Only this part: the policy of this page need not allow the styles that stand in the head of that one.
	const [part = ''] = /<search\b.*<\/search>/s.exec(await (await fetch(href)).text()) ?? [];
	const parsed = new DOMParser().parseFromString(part, 'text/html');
	const box = /** @type {HTMLElement | null} */ (parsed.querySelector('[data-search-box]'));
	if (!box) throw new Error(`${href} holds no search`);
	const made = document.createElement('dialog');
	made.className = 'search-dialog';
	made.lang = box.lang;
	made.dir = box.dir;
	made.setAttribute('aria-label', box.getAttribute('aria-label') ?? '');
	made.append(box);
	const sheet = made.querySelector('link');
	const styled = new Promise((resolve) => {
		sheet?.addEventListener('load', resolve);
		sheet?.addEventListener('error', resolve);
	});
	document.body.append(made);
	if (sheet) await styled;
	made.addEventListener('click', (event) => {
		const { target } = event;
		if (target === made || (target instanceof Element && target.closest('[data-search-close]'))) made.close();
	});
	// A field of search takes this key to empty itself.
	made.addEventListener('keydown', (event) => {
		if (event.key !== 'Escape') return;
		event.preventDefault();
		made.close();
	});
	start(box);
	return made;
}

/**
 * Brings the markup of search to life.
 * @param {HTMLElement} box
 */
function start(box) {
	if (started.has(box)) return;
	started.add(box);
	/** @param {string} name */
	const part = (name) => /** @type {HTMLElement} */ (box.querySelector(`[data-search-${name}]`));
	const status = part('status');
	const list = part('results');
	const more = part('more');
	const elsewhere = part('elsewhere');
	const kinds = part('kinds');
	const input = inputOf(box);
	const words = /** @type {Words} */ (JSON.parse(box.dataset.words ?? '{}'));
	const browse = document.querySelectorAll('[data-search-browse]');
	const inPage = browse.length > 0;
	const languages = [document.documentElement.lang, box.lang];
	/** @type {ReturnType<typeof openIndexes> | undefined} */
	let indexes;
	const ready = () => {
		indexes ??= openIndexes(box.dataset.index ?? '', languages);
		indexes.catch(() => {
			indexes = undefined;
		});
		return indexes;
	};
	let everywhere = false;
	let turn = 0;
	/** @type {ReturnType<typeof setTimeout> | undefined} */
	let waiting;

	/** @param {string} message */
	const say = (message) => {
		status.textContent = message;
		list.replaceChildren();
		for (const part of [more, elsewhere, kinds]) part.hidden = true;
	};
	const update = async () => {
		const mine = ++turn;
		const query = input.value.trim();
		const kind = /** @type {HTMLInputElement | null} */ (box.querySelector('input:checked'))?.value ?? '';
		if (inPage) remember(query);
		for (const section of browse) section.toggleAttribute('hidden', query !== '');
		if (query === '') return say('');
		try {
			const { search, others } = await ready();
			let found = await search(query, kind, everywhere);
			if (mine !== turn) return;
			if (found.all === 0 && !everywhere && others.length > 0) found = await search(query, kind, true);
			if (mine !== turn) return;
			const first = await items(found.results, 0, box);
			if (mine !== turn) return;
			list.replaceChildren(...first);
			status.textContent = tell(words, query, found);
			tellKinds(kinds, words, found);
			more.hidden = found.results.length <= perStep;
			more.onclick = async () => {
				const added = await items(found.results, list.children.length, box);
				if (mine !== turn) return;
				list.append(...added);
				more.hidden = found.results.length <= list.children.length;
				added[0]?.querySelector('a')?.focus();
			};
			elsewhere.hidden = everywhere || others.length === 0 || found.wide;
			elsewhere.textContent = words.elsewhere.replace('{languages}', () => names(others, words.lang));
		} catch (error) {
			if (mine !== turn) return;
			console.warn(error);
			say(words.failed);
		}
	};

	input.addEventListener('input', () => {
		clearTimeout(waiting);
		waiting = setTimeout(update, pause);
	});
	kinds.addEventListener('change', update);
	elsewhere.addEventListener('click', () => {
		everywhere = true;
		input.focus();
		update();
	});
	input.addEventListener('keydown', (event) => {
		// While an input method composes a word, the key belongs to it.
		if (event.key !== 'Enter' || event.isComposing) return;
		event.preventDefault();
		list.querySelector('a')?.focus();
	});
	box.addEventListener('keydown', (event) => {
		const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
		/** @type {(Element | null)[]} */
		const stops = [input, ...list.querySelectorAll('a')];
		const at = stops.indexOf(document.activeElement);
		const next = at < 0 || step === 0 ? undefined : stops[at + step];
		if (!(next instanceof HTMLElement)) return;
		event.preventDefault();
		next.focus();
	});
	box.hidden = false;
	if (inPage) input.value = new URLSearchParams(location.search).get('q') ?? '';
	if (input.value) update();
	else ready().catch(() => {});
}

/**
 * Keeps what was looked for in the address, so that one can come back to it.
 * @param {string} query
 */
function remember(query) {
	const address = new URL(location.href);
	if (query) address.searchParams.set('q', query);
	else address.searchParams.delete('q');
	history.replaceState(history.state, '', address);
}

/**
 * There is one index for each language, made with the rules of that language. Those of the page and of the site are
 * searched first; the others follow when they hold nothing, or on demand.
 * @param {string} folder
 * @param {string[]} wanted
 */
async function openIndexes(folder, wanted) {
	const response = await fetch(`${folder}languages.json`);
	if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
	const { first, others } = plan(await response.json(), wanted);
	/** @type {Map<string, ReturnType<typeof loadIndex>>} */
	const loaded = new Map();
	/** @param {string} language */
	const load = (language) => {
		const index = loaded.get(language) ?? loadIndex(folder, language);
		loaded.set(language, index);
		return index;
	};
	await Promise.all(first.map(load));
	/**
	 * @param {string} query
	 * @param {string} kind
	 * @param {boolean} wide
	 * @returns {Promise<Found>}
	 */
	const search = async (query, kind, wide) => {
		const languages = [...first, ...(wide ? others : [])];
		const found = await Promise.all(languages.map(async (language) => (await load(language))(query)));
		const all = found.flat();
		/** @type {Record<string, number>} */
		const byKind = {};
		for (const result of all) byKind[result.kind] = (byKind[result.kind] ?? 0) + 1;
		const results = kind === '' ? all : all.filter((result) => result.kind === kind);
		return { results, all: all.length, byKind, wide };
	};
	return { search, others };
}

/**
 * Which languages are searched first, and which others there are: each list begins with those that have the most pages.
 * @param {Record<string, number>} pages how many there are in each language
 * @param {string[]} wanted language tags
 */
export function plan(pages, wanted) {
	/** @param {string} tag */
	const stem = (tag) => tag.toLowerCase().split('-')[0] ?? '';
	const known = Object.keys(pages).sort((a, b) => (pages[b] ?? 0) - (pages[a] ?? 0));
	const stems = wanted.map(stem);
	const own = stems.flatMap((tag) => known.filter((language) => stem(language) === tag));
	const first = own.length > 0 ? [...new Set(own)] : known.slice(0, 1);
	return { first, others: known.filter((language) => !first.includes(language)) };
}

/**
 * @param {string} folder
 * @param {string} language
 */
async function loadIndex(folder, language) {
	const part = `${folder}${language}/`;
	// The module keeps one index: each language takes a module of its own.
	const [pagefind, response] = await Promise.all([
		/** @type {Promise<Pagefind>} */ (
			import(/* @vite-ignore */ `${folder}pagefind.js?${encodeURIComponent(language)}`)
		),
		fetch(`${part}kinds.json`),
	]);
	if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
	const kinds = Object.entries(/** @type {Record<string, string[]>} */ (await response.json()));
	const kindOf = new Map(kinds.flatMap(([kind, names]) => names.map((name) => [name, kind])));
	await pagefind.options({ basePath: part, baseUrl: '/', excerptLength: 24, noWorker: true });
	await pagefind.init();
	/**
	 * @param {string} query
	 * @returns {Promise<Result[]>}
	 */
	return async (query) =>
		(await pagefind.search(query)).results.map(({ id, data }) => ({
			kind: kindOf.get(id) ?? '',
			language,
			data,
		}));
}

/**
 * The next few results, ready to be shown.
 * @param {Result[]} results
 * @param {number} from
 * @param {HTMLElement} box
 */
function items(results, from, box) {
	const next = results.slice(from, from + perStep);
	return Promise.all(next.map(async (result) => item(result, await result.data(), box)));
}

/**
 * @param {Result} result
 * @param {Entry} entry
 * @param {HTMLElement} box
 */
function item({ kind, language }, { url, meta, excerpt }, box) {
	const label = box.querySelector(`input[value="${CSS.escape(kind)}"]`)?.nextElementSibling;
	const row = document.createElement('li');
	row.className = kind;
	const link = document.createElement('a');
	link.href = url;
	link.textContent = meta.title ?? url;
	const passage = document.createElement('p');
	for (const { text, marked } of partsOf(framed(excerpt))) {
		const node = document.createElement(marked ? 'mark' : 'span');
		node.textContent = text;
		passage.append(node);
	}
	for (const element of [link, passage]) {
		element.dir = 'auto';
		element.lang = language;
	}
	row.append(link);
	if (kind && label) {
		const fact = document.createElement('span');
		fact.className = 'fact';
		fact.textContent = label.textContent;
		row.append(fact);
	}
	row.append(passage);
	return row;
}

/**
 * Shows where an excerpt leaves a sentence off.
 * @param {string} excerpt
 */
export function framed(excerpt) {
	const text = excerpt.trim();
	const before = /^(?:<mark>)?[\p{Ll}\p{Pd}]/u.test(text) ? '… ' : '';
	const after = /[.!?…。！？؟](?:<\/mark>)?$/u.test(text) ? '' : ' …';
	return `${before}${text}${after}`;
}

/**
 * Reads an excerpt: text with `<` and `>` escaped, and marks around the words that were found, with what stands behind
 * them up to the next space.
 * @param {string} excerpt
 */
export function partsOf(excerpt) {
	return excerpt
		.replace(/([^\P{P};]+)<\/mark>/gu, '</mark>$1')
		.split(/<mark>(.*?)<\/mark>/s)
		.map((text, at) => ({ text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), marked: at % 2 === 1 }))
		.filter(({ text }) => text !== '');
}

/**
 * @param {Words} words
 * @param {string} query
 * @param {Found} found
 */
function tell({ lang, results, none }, query, found) {
	if (found.all === 0) return none.replace('{query}', () => query);
	const count = found.results.length;
	const form = results[new Intl.PluralRules(lang).select(count)] ?? results.other;
	return `${new Intl.NumberFormat(lang).format(count)} ${form}`;
}

/**
 * @param {HTMLElement} kinds
 * @param {Words} words
 * @param {Found} found
 */
function tellKinds(kinds, words, { all, byKind }) {
	kinds.hidden = all === 0;
	for (const label of kinds.querySelectorAll('label')) {
		const choice = /** @type {HTMLInputElement} */ (label.querySelector('input'));
		const count = choice.value === '' ? all : (byKind[choice.value] ?? 0);
		choice.disabled = count === 0 && !choice.checked;
		const number = label.querySelector('[data-search-count]');
		if (number) number.textContent = new Intl.NumberFormat(words.lang).format(count);
	}
}

/**
 * @param {string[]} languages
 * @param {string} lang
 */
function names(languages, lang) {
	const display = new Intl.DisplayNames(lang, { type: 'language' });
	return new Intl.ListFormat(lang).format(languages.map((language) => display.of(language) ?? language));
}

/** @param {HTMLElement} box */
function inputOf(box) {
	return /** @type {HTMLInputElement} */ (box.querySelector('input[type="search"]'));
}
