import { isWebAddress } from '../schema/address.ts';
import { isLanguageTag } from '../schema/language.ts';

/** What `create` wants to know about a site. */
export interface SiteAnswers {
	name?: string;
	role?: string;
	site?: string;
	repo?: string;
	lang?: string;
}

const expectations: Record<keyof SiteAnswers, { holds: (value: string) => boolean; expected: string }> = {
	name: { holds: (value) => value !== '', expected: 'a name' },
	role: { holds: (value) => value !== '', expected: 'a role' },
	site: {
		holds: (value) => isWebAddress(value) && !/[?#]/.test(value),
		expected: 'a complete address such as https://ada.example',
	},
	repo: {
		holds: (value) => /^[a-z\d](?:[a-z\d-]*[a-z\d])?\/[\w.-]+$/i.test(value) && !/\/\.{1,2}$/.test(value),
		expected: 'a repository on GitHub, written as owner/name',
	},
	lang: { holds: isLanguageTag, expected: 'a language tag such as en, de or pt-BR' },
};

/** What an answer should have been, or undefined where it is right. */
export function expectedInstead(key: keyof SiteAnswers, value: string): string | undefined {
	const { holds, expected } = expectations[key];
	return holds(value.trim()) ? undefined : expected;
}
