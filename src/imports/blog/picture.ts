const signatures: Record<string, (start: Buffer) => boolean> = {
	png: (start) => start.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')),
	jpg: (start) => start[0] === 0xff && start[1] === 0xd8,
	gif: (start) => start.subarray(0, 4).toString('latin1') === 'GIF8',
	webp: (start) => start.subarray(8, 12).toString('latin1') === 'WEBP',
	avif: (start) => /^ftyp(?:avif|avis|mif1)/.test(start.subarray(4, 12).toString('latin1')),
	svg: (start) => start.toString('utf8').includes('<svg'),
};

/**
 * True for a picture that a site can show: of one of its kinds by name, and by its first 4 kB. An empty file,
 * a pointer to a file elsewhere and a page of an error are none.
 */
export function isPicture(path: string, start: Buffer): boolean {
	const extension = /\.(png|jpe?g|gif|webp|avif|svg)$/i.exec(path)?.[1]?.toLowerCase().replace('jpeg', 'jpg');
	if (extension === undefined) return false;
	// Many a picture has the name of another kind; readers go by its content, except for SVG.
	const isRaster = Object.entries(signatures).some(([kind, test]) => kind !== 'svg' && test(start));
	return extension === 'svg' ? signatures.svg!(start) : isRaster;
}
