/** Why a formula or a diagram cannot be drawn, as an end of the sentence “… cannot be drawn: ”. */
export class DrawingFault extends Error {
	readonly fix: string;
	/** Offset within its source, where that is known. */
	readonly at?: number;

	constructor(message: string, fix: string, at?: number) {
		super(message);
		this.fix = fix;
		this.at = at;
	}
}
