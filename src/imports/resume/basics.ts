import { email as emailSchema } from '../../schema/address.ts';
import { timezone } from '../../schema/language.ts';
import type { ProfileInput } from '../../schema/profile.ts';
import { isRecord } from '../is-record.ts';
import { readWebAddress } from '../read-web-address.ts';
import { type Field, isBlank } from './field.ts';
import type { Ledger } from './ledger.ts';
import { profileAddress } from './networks.ts';
import { filled } from './sections.ts';

type Basics = Pick<
	ProfileInput,
	'name' | 'alternateName' | 'pronouns' | 'summary' | 'location' | 'contact' | 'links'
> & { label?: string };

const privateKeys =
	/^(?:address|street\w*|address_?line\w*|postal_?code|post_?code|zip\w*|house\w*|lat\w*|lng|long\w*|geo\w*|coordinates)$/i;
const phoneKeys = /phone|mobile|^tel|^fax|whatsapp/i;

/** Reads who the person is. Telephone, street, postcode and picture never leave the résumé. */
export function readBasics(
	ledger: Ledger,
	basics: Field | undefined,
	file: string,
	options: { name?: string; keepEmail?: boolean },
): Basics {
	withhold(ledger, basics, phoneKeys, 'telephone numbers are never imported');
	const image = ledger.get(basics, 'image', 'picture', 'photo', 'avatar');
	if (image) {
		ledger.tell(
			image,
			'withheld',
			undefined,
			'pictures are never fetched; put one into content/ and name it under `portrait`',
		);
	}
	const links = readLinks(ledger, basics, file);
	const summary = ledger.paragraphs(
		ledger.get(basics, 'summary', 'about', 'bio', 'description'),
		`${file} summary`,
	);
	const others = ledger.texts(ledger.get(basics, 'alternateName', 'alternateNames'), `${file} alternateName`);
	const email = readEmail(ledger, basics, file, options.keepEmail ?? false);
	return {
		name: readName(ledger, basics, file, options.name, links.username ?? email.found?.split('@')[0]),
		alternateName: others.length > 1 ? others : others[0],
		pronouns: ledger.line(ledger.get(basics, 'pronouns'), `${file} pronouns`),
		label: ledger.line(
			ledger.get(basics, 'label', 'title', 'headline', 'position', 'role'),
			`${file} headline`,
		),
		summary: [summary.text, ...summary.items].filter(Boolean).join('\n\n') || undefined,
		location: readLocation(ledger, basics, file),
		contact: readContact(ledger, basics, file, email.kept),
		links: links.links,
	};
}

function readName(
	ledger: Ledger,
	basics: Field | undefined,
	file: string,
	given: string | undefined,
	fallback: string | undefined,
): string {
	const to = `${file} name`;
	const field = ledger.get(basics, 'name', 'fullName');
	if (given !== undefined) {
		if (field) ledger.tell(field, 'dropped', undefined, `the name was given as “${given}”`);
		return given;
	}
	const name =
		ledger.line(field, to) ??
		[
			ledger.line(ledger.get(basics, 'firstName', 'givenName'), to),
			ledger.line(ledger.get(basics, 'lastName', 'familyName', 'surname'), to),
		]
			.filter(Boolean)
			.join(' ');
	if (name) return name;
	const stand = fallback?.trim() || 'Your Name';
	ledger.note('basics.name', to, `missing; “${stand}” stands in for it until you write yours`);
	return stand;
}

function readEmail(
	ledger: Ledger,
	basics: Field | undefined,
	file: string,
	keep: boolean,
): { found?: string; kept?: string } {
	const field = ledger.get(basics, 'email', 'mail', 'emailAddress');
	if (!field) return {};
	const found = typeof field.value === 'string' ? emailSchema().safeParse(field.value).data : undefined;
	if (!keep || found === undefined) {
		ledger.tell(
			field,
			'withheld',
			undefined,
			'to publish it, write it into content/profile.yaml under `contact`',
		);
		return { found };
	}
	return { found, kept: ledger.line(field, `${file} contact.email`) };
}

/** The ways to the person that are published anyway, beside an address that they agreed to publish. */
function readContact(
	ledger: Ledger,
	basics: Field | undefined,
	file: string,
	email: string | undefined,
): Basics['contact'] {
	const field = ledger.get(basics, 'contact');
	const contact = filled({
		email,
		url: ledger.url(ledger.get(field, 'url'), `${file} contact.url`),
		calendar: ledger.url(ledger.get(field, 'calendar'), `${file} contact.calendar`),
	});
	return Object.keys(contact).length > 0 ? contact : undefined;
}

/** The e-mail address that a résumé names, for the question whether to publish it. */
export function emailOf(data: unknown): string | undefined {
	const basics = isRecord(data) ? (data.basics ?? data.bio ?? data) : undefined;
	return isRecord(basics) ? emailSchema().safeParse(basics.email).data : undefined;
}

function readLocation(ledger: Ledger, basics: Field | undefined, file: string): Basics['location'] {
	const field = ledger.get(basics, 'location', 'address');
	const to = `${file} location`;
	if (!field) return undefined;
	if (!isRecord(field.value)) {
		const text = String(field.value);
		if (Array.isArray(field.value) || /\d/.test(text) || field.path.endsWith('address')) {
			ledger.tell(
				field,
				'withheld',
				undefined,
				'it may hold a street or a postcode; write city and country yourself',
			);
			return undefined;
		}
		const city = ledger.line(field, `${to}.city`);
		return city ? { city } : undefined;
	}
	withhold(ledger, field, phoneKeys, 'telephone numbers are never imported');
	withhold(ledger, field, privateKeys, 'streets and postcodes are never imported');
	const location = {
		city: ledger.line(ledger.get(field, 'city', 'town', 'locality'), `${to}.city`),
		region: ledger.line(ledger.get(field, 'region', 'state', 'province'), `${to}.region`),
		country: ledger.line(ledger.get(field, 'countryCode', 'country'), `${to}.country`),
		timezone: readTimezone(ledger, ledger.get(field, 'timezone'), `${to}.timezone`),
		remote: readRemote(ledger, ledger.get(field, 'remote'), `${to}.remote`),
	};
	return Object.values(location).some(Boolean) ? location : undefined;
}

function readTimezone(ledger: Ledger, field: Field | undefined, to: string): string | undefined {
	return timezone().safeParse(field?.value).success ? ledger.line(field, to) : undefined;
}

function readRemote(ledger: Ledger, field: Field | undefined, to: string): boolean | string | undefined {
	if (typeof field?.value !== 'boolean') return ledger.line(field, to);
	ledger.tell(field, 'imported', to);
	return field.value;
}

function readLinks(
	ledger: Ledger,
	basics: Field | undefined,
	file: string,
): { links: NonNullable<Basics['links']>; username?: string } {
	const links: { url: string; label?: string }[] = [];
	let username: string | undefined;
	const to = () => `${file} links[${links.length}]`;
	const website = ledger.url(ledger.get(basics, 'url', 'website', 'homepage', 'blog'), to());
	if (website) links.push({ url: website });

	for (const entry of ledger.list(ledger.get(basics, 'profiles', 'links', 'social'))) {
		if (!isRecord(entry.value)) {
			const url = ledger.url(entry, to());
			if (url) links.push({ url });
			continue;
		}
		const network = ledger.get(entry, 'network', 'name', 'label', 'service', 'type');
		if (
			typeof network?.value === 'string' &&
			/^(?:e-?mail|phone|mobile|tel|whatsapp|signal)\b/i.test(network.value.trim())
		) {
			ledger.tell(entry, 'withheld', undefined, 'an address or number of a person');
			continue;
		}
		const user = ledger.get(entry, 'username', 'user', 'handle', 'id');
		const address = ledger.get(entry, 'url', 'website', 'link', 'href');
		const userText = typeof user?.value === 'string' ? user.value.trim() : undefined;
		const userAddress = userText && /\/|^www\./.test(userText) ? readWebAddress(userText) : undefined;
		const networkText = typeof network?.value === 'string' ? network.value : '';
		const url =
			ledger.url(address, `${to()}.url`) ??
			userAddress ??
			(userText && profileAddress(networkText, userText));
		if (!url) continue;
		if (!address && user)
			ledger.note(user.path, `${to()}.url`, `made from the name of the network and the user: ${url}`);
		const label = [ledger.line(network, `${to()}.label`), ledger.line(user, `${to()}.label`)].filter(Boolean);
		if (!userAddress) username ??= label.at(-1) && userText ? userText : undefined;
		links.push({ url, ...(label.length > 0 && { label: label.join(' · ') }) });
	}
	return { links, username };
}

/** Withholds every field of an object whose key matches. */
function withhold(ledger: Ledger, parent: Field | undefined, keys: RegExp, why: string): void {
	if (!parent || !isRecord(parent.value)) return;
	for (const key of Object.keys(parent.value)) {
		if (!keys.test(key) || isBlank(parent.value[key])) continue;
		const field = ledger.get(parent, key);
		if (field) ledger.tell(field, 'withheld', undefined, why);
	}
}
