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
 * @property {Record<string, string>} meta
 * @property {Record<string, string[]>} filters
 *
 * @typedef {object} Found
 * @property {{ data(): Promise<Entry> }[]} results
 * @property {number} unfilteredResultCount
 * @property {Record<string, Record<string, number>>} totalFilters
 *
 * @typedef {object} Index
 * @property {(options: object) => Promise<void>} options
 * @property {() => Promise<void>} init
 * @property {() => Promise<object>} filters
 * @property {(query: string, options: object) => Promise<Found>} search
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
			const first = await entries(found.results, 0);
			if (mine !== turn) return;
			list.replaceChildren(...first.map((entry) => item(entry, box)));
			status.textContent = tell(words, query, found);
			tellKinds(kinds, words, found);
			more.hidden = found.results.length <= perStep;
			more.onclick = async () => {
				const next = await entries(found.results, list.children.length);
				if (mine !== turn) return;
				const added = next.map((entry) => item(entry, box));
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
	box.querySelector('form')?.addEventListener('submit', (event) => {
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
	/** @type {Map<string, Promise<Index>>} */
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
	 */
	const search = async (query, kind, wide) => {
		const options = { filters: kind ? { kind } : {} };
		const found = await Promise.all(
			[...first, ...(wide ? others : [])].map(async (language) =>
				(await load(language)).search(query, options),
			),
		);
		/** @type {Record<string, number>} */
		const byKind = {};
		for (const { totalFilters } of found)
			for (const [name, count] of Object.entries(totalFilters.kind ?? {}))
				byKind[name] = (byKind[name] ?? 0) + count;
		return {
			results: found.flatMap(({ results }) => results),
			all: found.reduce((sum, { unfilteredResultCount }) => sum + unfilteredResultCount, 0),
			byKind,
			wide,
		};
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
 * @returns {Promise<Index>}
 */
async function loadIndex(folder, language) {
	// The module keeps one index: each language takes a module of its own.
	const index = /** @type {Index} */ (
		await import(/* @vite-ignore */ `${folder}pagefind.js?${encodeURIComponent(language)}`)
	);
	await index.options({ basePath: `${folder}${language}/`, baseUrl: '/', excerptLength: 24, noWorker: true });
	await index.init();
	await index.filters();
	return index;
}

/**
 * @param {Found['results']} results
 * @param {number} from
 */
function entries(results, from) {
	return Promise.all(results.slice(from, from + perStep).map((result) => result.data()));
}

/**
 * @param {Entry} entry
 * @param {HTMLElement} box
 */
function item({ url, meta, filters, excerpt }, box) {
	const kind = filters.kind?.[0] ?? '';
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
		if (meta.lang) element.lang = meta.lang;
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
 * @param {{ results: unknown[], all: number }} found
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
 * @param {{ all: number, byKind: Record<string, number> }} found
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
