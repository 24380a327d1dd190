import { execFile, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const vnu = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

/** Whether this machine can run the Nu Html Checker, which is a program for Java. */
export const hasJava = spawnSync('java', ['-version']).status === 0;

/** What it does not see or know. */
const mistaken = [
	// It opens files: to it, a policy that allows the site's own host allows none of them.
	/violates Content Security Policy/,
	// In MathML Core they are attributes of every element.
	/^Attribute “(?:displaystyle|scriptlevel)” not allowed on element “m/,
];

interface Message {
	type: 'error' | 'info' | 'non-document-error';
	url: string;
	lastLine?: number;
	message: string;
	extract?: string;
}

/** What the Nu Html Checker has against the pages in folders, errors and warnings, one line each. */
export function nuFaults(...folders: string[]): Promise<string[]> {
	const args = [
		'-Xss4m',
		'-jar',
		vnu,
		'--format',
		'json',
		'--skip-non-html',
		'--exit-zero-always',
		...folders,
	];
	return new Promise((resolve, reject) => {
		execFile('java', args, { maxBuffer: 2 ** 28 }, (error, _output, report) => {
			if (error) return reject(error);
			const { messages } = JSON.parse(report) as { messages: Message[] };
			resolve(
				messages
					.filter(({ message }) => !mistaken.some((mistake) => mistake.test(message)))
					.map(({ url, lastLine, message, extract = '' }) => `${url}:${lastLine} ${message} ${extract}`),
			);
		});
	});
}
