import { createRequire } from 'node:module';
import completeResume from '@jsonresume/sample-data/complete-resume.json' with { type: 'json' };
import sample from '@jsonresume/schema/sample.resume.json' with { type: 'json' };

const require = createRequire(import.meta.url);

/** The résumés that the makers of JSON Resume publish. */
export const samples: Record<string, unknown> = {
	sample,
	complete: completeResume,
	'career changer': require('@jsonresume/schema/examples/career-changer.resume.json'),
	'new graduate': require('@jsonresume/schema/examples/new-grad.resume.json'),
	'senior engineer': require('@jsonresume/schema/examples/senior-engineer.resume.json'),
};
