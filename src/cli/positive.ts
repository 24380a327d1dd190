import { InvalidArgumentError } from 'commander';

/** The number of an account, pull request or issue, as typed. */
export function positive(text: string): number {
	const number = Number(text);
	if (!/^\d+$/.test(text) || !Number.isSafeInteger(number) || number === 0)
		throw new InvalidArgumentError('It is a number such as 12.');
	return number;
}
