/** A key without its case, dashes, spaces and underscores, in which files of the same kind differ. */
export function foldKey(key: string): string {
	return key.toLowerCase().replace(/[_\-\s]/g, '');
}
