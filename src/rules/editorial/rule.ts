import type { Code } from '../../diagnostics/catalogue.ts';
import type { Content } from '../../profile/content.ts';
import type { Problem } from '../../profile/problem.ts';
import type { Site } from '../../profile/site.ts';
import type { ProfileInput } from '../../schema/profile.ts';

/** What a rule over the content sees: the files as they were read, and what was assembled of them. */
export interface Material {
	content: Content;
	site: Site;
	/** YYYY-MM-DD */
	today: string;
}

/** Advice over content that is right: what a reader of the site would miss or not believe. */
export interface EditorialRule {
	code: Code;
	/** The document that the rule follows. */
	follows: string;
	/**
	 * What must be free of errors before the rule may speak: what is at fault was taken out, and would be missed.
	 * Evidence lies in all files.
	 */
	needs: 'profile' | 'everything';
	run(material: Material): Omit<Problem, 'code'>[];
	/** A profile that the rule is content with. */
	ok: ProfileInput;
	/** A profile of which it says something. */
	notOk: ProfileInput;
}
