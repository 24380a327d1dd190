import { today } from '../profile/today.ts';
import { UsageError } from './usage.ts';

/**
 * The date of this run.
 * @throws {UsageError} where `SOURCE_DATE_EPOCH` cannot be read.
 */
export function currentDay(): string {
	try {
		return today(process.env, new Date());
	} catch (error) {
		throw new UsageError((error as RangeError).message, 'set it to a number of seconds, or unset it');
	}
}
