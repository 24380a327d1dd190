import type { Code } from '../diagnostics/catalogue.ts';
import type { Finding } from '../diagnostics/diagnostic.ts';
import {
	type ParsedTestimonial,
	type ParseTestimonialOptions,
	parseTestimonial,
} from '../testimonials/parse.ts';
import { identify } from '../testimonials/place.ts';
import { type Answers, compose, pathOf } from './compose.ts';

/** What is wrong with an answer. */
export interface AnswerFault extends Pick<Finding, 'code' | 'message' | 'fix'> {
	/** The answer: a key of the file, such as `name`, `together.to` or `suggests.0.because`, or `text`. */
	answer: string;
	/** What stands at the place of the fault, where it is one line. */
	excerpt: string;
}

export interface CheckedAnswers {
	/** The file's text, whether or not it is right. */
	file: string;
	/** Only where nothing is wrong. */
	testimonial?: ParsedTestimonial;
	faults: AnswerFault[];
}

/** Composes the file of a testimonial and holds it against the very rules that its pull request will meet. */
export function checkAnswers(
	answers: Answers,
	context: Omit<ParseTestimonialOptions, 'file'>,
): CheckedAnswers {
	const file = compose(answers);
	// A login that cannot be one must not hide what else is wrong.
	const path = pathOf(answers.github);
	const { testimonial, findings } = parseTestimonial(new TextEncoder().encode(file), {
		...context,
		file: 'fault' in identify(path) ? pathOf('login') : path,
	});
	const lines = file.split('\n');
	return { file, testimonial, faults: findings.map((finding) => faultOf(finding, lines)) };
}

/** Faults whose place in the file is not where the answer stands. */
const answers: Partial<Record<Code, string>> = {
	'testimonial-consent': 'consent',
	'testimonial-login': 'github',
	'testimonial-length': 'text',
	'testimonial-size': 'text',
};

function faultOf({ code, message, fix, range }: Finding, lines: readonly string[]): AnswerFault {
	const answer = answers[code] ?? answerAt(lines, range?.line ?? lines.length);
	const oneLine = range && range.line === range.endLine;
	const excerpt = oneLine ? (lines[range.line - 1] ?? '').slice(range.column - 1, range.endColumn - 1) : '';
	return { code, message, fix, answer, excerpt };
}

/** Which answer stands on a line of a composed file. Lines count from 1. */
function answerAt(lines: readonly string[], line: number): string {
	const end = lines.indexOf('---', 1);
	if (line > end) return 'text';
	let [key, item, inner] = ['', -1, ''];
	for (const text of lines.slice(1, line)) {
		const [, top] = /^(\w+):/.exec(text) ?? [];
		if (top) [key, item, inner] = [top, -1, ''];
		if (/^ {2}- /.test(text)) item++;
		inner = /^ {2}(?:[- ] )?(\w+): /.exec(text)?.[1] ?? inner;
	}
	if (key === 'skills') return key;
	return [key, ...(item >= 0 ? [item] : []), ...(inner ? [inner] : [])].join('.');
}
