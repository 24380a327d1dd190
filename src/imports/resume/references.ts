import { hiddenCharacters } from '../../testimonials/hidden-characters.ts';
import { parseTestimonial } from '../../testimonials/parse.ts';
import { isRecord } from '../is-record.ts';
import { hasMarkup, htmlToPlain, plainToMarkdown, tidy } from '../plain.ts';
import { slugGiver } from '../unique-slug.ts';
import { writeEntry } from '../write-yaml.ts';
import { type Field, isBlank } from './field.ts';
import type { Ledger } from './ledger.ts';
import { filled } from './sections.ts';

const longestName = 80;
const longestRole = 120;

/** Reads the references: words that reached the owner by the résumé, each a file that waits for its author's consent. */
export function readReferences(
	ledger: Ledger,
	field: Field | undefined,
	ownerNames: readonly string[],
): { path: string; text: string }[] {
	const giveSlug = slugGiver();
	return ledger.list(field).flatMap((entry) => {
		const wordsField = isRecord(entry.value)
			? ledger.get(entry, 'reference', 'text', 'quote', 'testimonial', 'summary', 'description', 'content')
			: entry;
		if (!wordsField || typeof wordsField.value !== 'string') return [];
		const words = plainWords(wordsField.value);
		if (words === '') return [];
		withholdContacts(ledger, entry);
		const nameField = isRecord(entry.value)
			? ledger.get(entry, 'name', 'author', 'person', 'referee')
			: undefined;
		const whole = ledger.line(nameField, 'content/testimonials/relayed/');
		const { name, rest } = nameAndRest(withoutHidden(whole ?? '') || 'A reference');
		const path = `content/testimonials/relayed/${giveSlug(name.split(',', 1)[0]!, 'reference')}.md`;
		const role = isRecord(entry.value)
			? ledger.line(ledger.get(entry, 'role', 'position', 'title', 'jobTitle', 'label'), `${path} role`)
			: undefined;
		const employer = isRecord(entry.value)
			? ledger.line(ledger.get(entry, 'company', 'organization', 'employer'), `${path} role`)
			: undefined;
		const position = [...[rest, role, employer].filter(Boolean).join(', ')];
		const data = filled({
			name,
			role: withoutHidden(position.slice(0, longestRole).join('')),
			relayed: { via: 'resume' },
			consent: 'pending',
		});
		const text = writeEntry(data, `${words}\n`);
		const [fault] = parseTestimonial(Buffer.from(text), {
			file: path,
			today: '9999-12-31',
			ownerNames,
		}).findings;
		if (fault) {
			ledger.tell(
				entry,
				'lost',
				undefined,
				`a testimonial like this would be left out of the site: ${fault.message}`,
			);
			return [];
		}
		if (nameField) ledger.retarget(nameField, `${path} name`);
		else ledger.note(entry.path, `${path} name`, 'no name is given; “A reference” stands in for it');
		if (nameField && rest !== undefined) {
			const why = `too long for a name, so it was divided; a role has at most ${longestRole} characters`;
			ledger.tell(nameField, 'cleaned', `${path} name and role`, why);
		}
		const same = words === wordsField.value.trim();
		ledger.tell(
			wordsField,
			same ? 'imported' : 'cleaned',
			`${path} body`,
			same ? undefined : 'made plain text',
		);
		return [{ path, text }];
	});
}

/** Words as Markdown that the strict pipeline for testimonials takes: paragraphs of text and nothing else. */
function plainWords(value: string): string {
	const text = withoutHidden(tidy(value));
	if (!hasMarkup(text)) return plainToMarkdown(text, { addressesAsCode: true });
	const { paragraphs, items } = htmlToPlain(text);
	return plainToMarkdown(withoutHidden([...paragraphs, ...items].join('\n\n')), { addressesAsCode: true });
}

function withoutHidden(text: string): string {
	let visible = '';
	let at = 0;
	for (const { start, end } of hiddenCharacters(text)) {
		visible += text.slice(at, start);
		at = end;
	}
	return (visible + text.slice(at)).trim();
}

/** A name that is too long keeps what stands before the comma. */
function nameAndRest(text: string): { name: string; rest?: string } {
	if ([...text].length <= longestName) return { name: text };
	const [first = '', ...others] = text.split(/,\s*/);
	if (first && [...first].length <= longestName) return { name: first, rest: others.join(', ') };
	const characters = [...text];
	return {
		name: characters.slice(0, longestName).join('').trim(),
		rest: characters.slice(longestName).join('').trim(),
	};
}

/** How to reach somebody else is not the owner's to publish. */
function withholdContacts(ledger: Ledger, entry: Field): void {
	if (!isRecord(entry.value)) return;
	for (const key of Object.keys(entry.value)) {
		if (!/mail|phone|mobile|^tel|^contact|address/i.test(key) || isBlank(entry.value[key])) continue;
		const field = ledger.get(entry, key);
		if (field) ledger.tell(field, 'withheld', undefined, 'how to reach somebody else');
	}
}
