import { slugify } from '../../profile/slug.ts';
import { isLanguageTag } from '../../schema/language.ts';
import { isRecord } from '../is-record.ts';
import { hasMarkup, htmlToPlain, tidy } from '../plain.ts';
import { readDate } from '../read-date.ts';
import { readWebAddress } from '../read-web-address.ts';
import { Fields } from './fields.ts';
import { hiding, names } from './key-names.ts';
import type { Tell } from './surroundings.ts';

/** What the frontmatter of a post says, in our words. The picture is still to be found. */
export interface PostFields {
	title?: string;
	description?: string;
	date?: string;
	updated?: string;
	tags: string[];
	draft: boolean;
	image?: { src: string; alt?: string; key: string };
	lang?: string;
	series?: string;
	aliases: string[];
	canonical?: string;
	slug?: string;
}

/** Reads the frontmatter of any blog. Every key is told: where it went, or that it stays behind. */
export function readPostFields(data: Record<string, unknown>, tell: Tell): PostFields {
	const keys = new Fields(data);
	const text = (to: keyof typeof names) => {
		for (const { key, value } of keys.all(names[to])) {
			const scalar = scalarText(value);
			if (scalar === undefined) continue;
			const line = plainLine(scalar);
			if (line === '') continue;
			keys.use(key);
			if (line === scalar.trim()) tell(key, 'imported', { to });
			else tell(key, 'cleaned', { to, value, why: 'written as one line of plain text' });
			return line;
		}
		return undefined;
	};
	const day = (to: 'date' | 'updated') => {
		for (const { key, value } of keys.all(names[to])) {
			if (typeof value === 'boolean') continue;
			const raw = scalarText(value);
			if (raw === undefined || raw.trim() === '') continue;
			const reading = readDate(raw, { monthFirst: true });
			if (reading.date === undefined) continue;
			keys.use(key);
			const whole = `${reading.date}-01-01`.slice(0, 10);
			const why = reading.date.length < 10 ? 'the day is missing, so the first one is taken' : reading.why;
			tell(key, why ? 'cleaned' : 'imported', { to, ...(why && { value: raw, why }) });
			return whole;
		}
		return undefined;
	};

	const fields: PostFields = {
		title: text('title'),
		description: text('description'),
		date: day('date'),
		updated: day('updated'),
		tags: readTags(keys, tell),
		draft: readDraft(keys, tell),
		image: readImage(keys, tell),
		aliases: [],
	};
	const lang = keys.first(names.lang);
	if (lang) {
		const tag = String(lang.value).trim().replaceAll('_', '-');
		const right = typeof lang.value === 'string' && isLanguageTag(tag);
		keys.use(lang.key);
		if (right) fields.lang = Intl.getCanonicalLocales(tag)[0];
		tell(
			lang.key,
			right ? 'imported' : 'lost',
			right ? { to: 'lang' } : { value: lang.value, why: 'not a language tag' },
		);
	}
	const series = keys.first(names.series);
	const seriesName = series && listOf(series.value).find((name) => name !== '');
	if (series && seriesName) {
		fields.series = seriesName;
		keys.use(series.key);
		tell(series.key, 'imported', { to: 'series' });
	}
	for (const { key, value } of keys.all(names.aliases)) {
		const found = listOf(value).flatMap(addressPath);
		if (found.length === 0) continue;
		fields.aliases.push(...found);
		keys.use(key);
		tell(key, 'imported', { to: 'aliases' });
	}
	const canonical = keys.first(names.canonical);
	const address = typeof canonical?.value === 'string' ? readWebAddress(canonical.value) : undefined;
	if (canonical && address) {
		fields.canonical = address;
		keys.use(canonical.key);
		tell(canonical.key, 'imported', { to: 'canonical' });
	}
	readSlug(keys, fields, tell);
	for (const { key, value } of keys.rest()) {
		if (key === 'layout' || key === 'type' || key === 'template')
			tell(key, 'dropped', { value, why: 'it is about the old site' });
		else if (value === null || value === '' || (Array.isArray(value) && value.length === 0))
			tell(key, 'dropped', { why: 'empty' });
		else tell(key, 'lost', { value, why: 'Bonafides has no such key' });
	}
	return fields;
}

function readTags(keys: Fields, tell: Tell): string[] {
	const tags = new Map<string, string>();
	const isJekyll = keys.first(['layout']) !== undefined;
	for (const { key, value } of keys.all(names.tags)) {
		const spaced = isJekyll && typeof value === 'string' && !value.includes(',');
		const found = (spaced ? value.split(/\s+/) : listOf(value))
			.map((tag) => plainLine(tag).replace(/^#+(?=[\p{L}\p{N}])/u, ''))
			.filter(Boolean);
		if (found.length === 0) continue;
		const good = found.filter((tag) => slugify(tag) !== '');
		for (const tag of good) if (!tags.has(slugify(tag))) tags.set(slugify(tag), tag);
		keys.use(key);
		const lost = found.filter((tag) => slugify(tag) === '');
		if (lost.length > 0)
			tell(key, 'lost', { value: lost.join(', '), why: 'no address can be made from this tag' });
		if (good.length > 0) tell(key, 'imported', { to: 'tags' });
	}
	return [...tags.values()];
}

function readDraft(keys: Fields, tell: Tell): boolean {
	let draft = false;
	for (const { key, value } of keys.all(hiding)) {
		if (!/^(?:true|yes|1|on|false|no|0|off)$/i.test(String(value))) continue;
		const hides = /^(?:true|yes|1|on)$/i.test(String(value));
		draft ||= hides;
		keys.use(key);
		if (hides) tell(key, 'imported', { to: 'draft' });
		else tell(key, 'dropped', { why: 'that is the rule' });
	}
	for (const { key, value } of keys.all(['published', 'publish', 'status', 'visibility'])) {
		const word = String(value).toLowerCase();
		const hides = /^(?:false|no|draft|private|hidden|unlisted|pending)$/.test(word);
		if (!hides && !/^(?:true|yes|published?|public)$/.test(word)) continue;
		draft ||= hides;
		keys.use(key);
		if (hides) tell(key, 'imported', { to: 'draft' });
		else tell(key, 'dropped', { why: 'that is the rule' });
	}
	return draft;
}

function readImage(keys: Fields, _tell: Tell): PostFields['image'] {
	for (const { key, value: listed } of keys.all(names.image)) {
		const value = Array.isArray(listed) ? listed[0] : listed;
		if (typeof value === 'string' && value.trim()) {
			keys.use(key);
			const alt = keys.first([
				'imageAlt',
				'coverAlt',
				'heroImageAlt',
				'image_alt',
				'coverImageAlt',
				'ogImageAlt',
				'alt',
				'heroAlt',
			]);
			if (typeof alt?.value === 'string') keys.use(alt.key);
			return {
				src: value.trim(),
				key,
				...(typeof alt?.value === 'string' && { alt: plainLine(alt.value) || undefined }),
			};
		}
		if (!isRecord(value)) continue;
		const src = [value.src, value.url, value.image, value.path, value.file, value.teaser].find(
			(part) => typeof part === 'string' && part.trim() !== '',
		);
		if (typeof src !== 'string') continue;
		keys.use(key);
		const alt = [value.alt, value.caption, value.title].find(
			(part) => typeof part === 'string' && part.trim() !== '',
		);
		return { src: src.trim(), key, ...(typeof alt === 'string' && { alt: plainLine(alt) }) };
	}
	return undefined;
}

function readSlug(keys: Fields, fields: PostFields, tell: Tell): void {
	const slug = keys.first(names.slug);
	const raw = slug && scalarText(slug.value);
	if (!slug || !raw || /[:{}]|^https?/.test(raw)) return;
	const segments = raw
		.split(/[?#]/, 1)[0]!
		.replace(/\.html?$|\/index\.html?$/i, '')
		.split('/')
		.filter(Boolean);
	const last = segments.at(-1);
	if (!last) return;
	fields.slug = last;
	keys.use(slug.key);
	if (raw.startsWith('/')) fields.aliases.push(...addressPath(raw));
	tell(slug.key, 'imported', {
		to: raw.startsWith('/') ? 'the name of the file, and aliases' : 'the name of the file',
	});
}

/** An old address as a path from the root of the site. */
function addressPath(value: string): string[] {
	const path = URL.canParse(value) ? new URL(value).pathname : value.split(/[?#]/, 1)[0]!.trim();
	const rooted = path.startsWith('/') ? path : `/${path}`;
	return rooted === '/' || /\s/.test(rooted) ? [] : [rooted];
}

function listOf(value: unknown, depth = 0): string[] {
	if (value === null || value === undefined || typeof value === 'boolean' || depth > 4) return [];
	if (Array.isArray(value))
		return value.flatMap((item) => (typeof item === 'string' ? [item.trim()] : listOf(item, depth + 1)));
	if (isRecord(value)) {
		const name = value.name ?? value.title ?? value.label ?? value.slug;
		return name === undefined
			? Object.values(value).flatMap((item) => listOf(item, depth + 1))
			: listOf(name, depth + 1);
	}
	return String(value)
		.split(/[,;]/)
		.map((part) => part.trim());
}

function scalarText(value: unknown): string | undefined {
	if (Array.isArray(value)) return value.length === 1 ? scalarText(value[0]) : undefined;
	return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function plainLine(value: string): string {
	const text = tidy(value);
	const plain = hasMarkup(text) ? htmlToPlain(text).paragraphs.join(' ') : text;
	return plain.replace(/\s+/g, ' ').trim();
}
