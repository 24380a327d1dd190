import { expect, test } from 'vitest';
import { hosting } from '../../src/cli/hosting.ts';

test.each([
	[undefined, undefined, {}],
	[undefined, 'ada/ada.github.io', { site: 'https://ada.github.io' }],
	[undefined, 'Ada/ada.github.io', { site: 'https://ada.github.io' }],
	[undefined, 'ada/Site', { site: 'https://ada.github.io', base: '/Site' }],
	['https://ada.example', 'ada/site', { site: 'https://ada.example' }],
	['https://ada.example/', undefined, { site: 'https://ada.example' }],
	['https://ada.example/me/', undefined, { site: 'https://ada.example', base: '/me' }],
	['https://Ada.github.io', 'ada/site', { site: 'https://ada.github.io', base: '/site' }],
	['https://ada.github.io/site', 'ada/site', { site: 'https://ada.github.io', base: '/site' }],
])('address %s, repository %s', (address, repository, expected) => {
	expect(hosting(address, repository)).toEqual(expected);
});
