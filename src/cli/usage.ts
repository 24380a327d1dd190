/** Something that the person at the keyboard asked for and that cannot be done. Ends the command with exit code 2. */
export class UsageError extends Error {
	override name = 'UsageError';
	/** What to do instead. */
	readonly fix: string | undefined;

	constructor(message: string, fix?: string) {
		super(message);
		this.fix = fix;
	}
}
