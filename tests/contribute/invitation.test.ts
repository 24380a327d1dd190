import { describe, expect, test } from 'vitest';
import { type Invitation, invitationAddress, readInvitation } from '../../src/contribute/invitation.ts';

const form = 'https://ilka.example/vouch/';

test.each<Invitation>([
	{},
	{ name: 'Grace Hopper', relationship: 'manager', skills: ['go', 'naïve-bayes'], lang: 'de' },
	{ name: 'A & B = C, #1 + “D”' },
	{ name: '山田 太郎', skills: ['データ-分析'] },
])('%j comes back from its address', (invitation) => {
	const address = invitationAddress(form, invitation);
	expect(readInvitation(new URL(address).hash)).toEqual(invitation);
	// Only the fragment holds it.
	expect(address.split('#')[0]).toBe(form);
});

describe('a fragment that is not an invitation says nothing', () => {
	test.each([
		['nothing', '#', {}],
		['other keys', '#consent=yes&github=eve&text=bad&__proto__=x&constructor=y', {}],
		['an unknown relationship', '#relationship=boss', {}],
		['a name out of Object', '#relationship=toString', {}],
		['a long name', `#name=${'a'.repeat(81)}`, {}],
		['lines in a name', '#name=a%0Ab', {}],
		['hidden characters in a name', '#name=a%E2%80%AEb', {}],
		['bytes that are no text', '#name=%ff%fe', {}],
		['a language that is none', '#lang=x_y', {}],
		['too much of everything', `#name=Jo&skills=${'a,'.repeat(2000)}`, {}],
		['skills that cannot be ids', '#skills=a b,<b>,,c', { skills: ['c'] }],
		['more skills than can be ticked', '#skills=a,b,c,d,e,f,a', { skills: ['a', 'b', 'c', 'd', 'e'] }],
		['a key twice', '#name=Jo&name=Eve', { name: 'Jo' }],
		['markup, which stays text', '#name=%3Cb%3EJo', { name: '<b>Jo' }],
	])('%s', (_, fragment, expected) => expect(readInvitation(fragment)).toEqual(expected));
});
