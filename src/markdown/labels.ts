import type { VFile } from 'vfile';

/** Interface words inside of a text. */
export interface Labels {
	footnotes: string;
	backToText: string;
	section(title: string): string;
	code: string;
	table: string;
	formula: string;
	diagram: string;
	asText: string;
}

/** The labels for a text of a language; undefined for that of the site. */
export type LabelsOf = (lang: string | undefined) => Labels;

/** The labels in the language of a file, where Astro's pipelines keep it. */
export function labelsFor(file: VFile, labels: LabelsOf): Labels {
	const { astro } = file.data as { astro?: { frontmatter?: { lang?: unknown } } };
	const lang = astro?.frontmatter?.lang;
	return labels(typeof lang === 'string' ? lang : undefined);
}
