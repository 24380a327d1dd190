import type { Range } from '../diagnostics/diagnostic.ts';
import { source } from '../frontmatter/source.ts';
import { decodePath, type Output } from './output.ts';

/** A contact that programs read as such. */
interface PublishedContact {
	file: string;
	range: Range | null;
	value: string;
	what: 'e-mail address' | 'phone number' | 'address';
}

const keys: Record<string, PublishedContact['what']> = {
	email: 'e-mail address',
	telephone: 'phone number',
	phone: 'phone number',
	faxNumber: 'phone number',
	streetAddress: 'address',
	postalCode: 'address',
	postOfficeBoxNumber: 'address',
};

/** Contacts in links, structured data, business cards and the résumé. */
export function* publishedContacts({ pages, files }: Output): Generator<PublishedContact> {
	for (const { file, elements, things } of pages) {
		for (const { attributes, at } of elements) {
			const [, scheme, value] = /^(mailto|tel):([^?]+)/i.exec(attributes.href ?? '') ?? [];
			if (value === undefined) continue;
			const what = scheme?.toLowerCase() === 'tel' ? keys.phone! : keys.email!;
			yield { file, range: at('href'), value: decodePath(value), what };
		}
		for (const { data, script } of things)
			for (const { value, what } of contactsOf(data)) yield { file, range: script.find(value), value, what };
	}
	for (const { file, text } of files.values()) {
		if (text === undefined) continue;
		const { rangeAt } = source(file, text);
		const found = ({ value, what }: Pick<PublishedContact, 'value' | 'what'>) => {
			const index = Math.max(0, text.indexOf(value));
			return { file, range: rangeAt(index, index + value.length), value, what };
		};
		if (file.endsWith('.vcf')) yield* contactsOfCard(text).map(found);
		else if (/(?:^|\/)resume\.json$/.test(file)) yield* contactsOfResume(text).map(found);
	}
}

function contactsOf(data: Readonly<Record<string, unknown>>): Pick<PublishedContact, 'value' | 'what'>[] {
	return Object.entries(data).flatMap(([key, value]) => {
		const what = keys[key];
		return what !== undefined && typeof value === 'string' && value !== '' ? { value, what } : [];
	});
}

/** Lines of a vCard; of an address, only post box, house, street and code tell where somebody lives. */
function contactsOfCard(text: string): Pick<PublishedContact, 'value' | 'what'>[] {
	const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
	return lines.flatMap((line): Pick<PublishedContact, 'value' | 'what'>[] => {
		const [, name = '', value = ''] = /^(?:[\w-]+\.)?([A-Z]+)[^:]*:(.*)$/i.exec(line) ?? [];
		switch (name.toUpperCase()) {
			case 'EMAIL':
				return [{ value, what: 'e-mail address' }];
			case 'TEL':
				return [{ value, what: 'phone number' }];
			case 'ADR': {
				const [box, extension, street, , , code] = value.split(';');
				return [box, extension, street, code].flatMap((part) =>
					part ? { value: part, what: 'address' as const } : [],
				);
			}
			default:
				return [];
		}
	});
}

interface Resume {
	basics?: Record<string, unknown> & { location?: { address?: unknown; postalCode?: unknown } };
}

function contactsOfResume(text: string): Pick<PublishedContact, 'value' | 'what'>[] {
	let resume: Resume | null;
	try {
		resume = JSON.parse(text) as Resume | null;
	} catch {
		return [];
	}
	const { location, ...basics } = resume?.basics ?? {};
	return contactsOf({
		...basics,
		streetAddress: location?.address,
		postalCode: location?.postalCode,
	});
}
