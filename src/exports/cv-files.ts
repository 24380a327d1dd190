import { otherForm } from '../profile/other-forms.ts';
import { contactCard } from './contact-card.ts';
import { cvText } from './cv-text.ts';
import { resumeJson } from './resume-json.ts';
import type { Source } from './source.ts';

export interface CvFilesOptions {
	/** Texts of project pages as Markdown, by address. */
	bodies: ReadonlyMap<string, string>;
	/** Address of the data of a small JPEG of the owner. */
	photo?: string;
}

/** What the CV page links to: the same as plain text, as JSON Resume and as a card for address books. */
export function cvFiles(source: Source, { bodies, photo }: CvFilesOptions): { href: string; text: string }[] {
	const { home, sections } = source.site;
	if (!sections.some(({ id }) => id === 'cv')) return [];
	return [
		{ href: otherForm('cvText', home), text: cvText(source) },
		{ href: otherForm('resume', home), text: resumeJson(source, bodies) },
		{ href: otherForm('contactCard', home), text: contactCard(source, photo) },
	];
}
