/** What the bytes of a picture say of themselves, read without decoding a pixel. */
export interface PictureFormat {
	format: 'jpg' | 'png' | 'webp';
	width: number;
	height: number;
	animated: boolean;
	/** How often a decoder goes over the whole picture. */
	scans: number;
	/** Offset behind the picture's last byte; null where it never ends. */
	end: number | null;
}

/** Reads the structure of a JPEG, PNG or WebP file; null where it is none, or its size is not told. */
export function readPictureFormat(bytes: Buffer): PictureFormat | null {
	if (bytes.subarray(0, 8).equals(pngMark)) return readPng(bytes);
	if (bytes.length > 3 && bytes.readUIntBE(0, 3) === 0xffd8ff) return readJpeg(bytes);
	if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP')
		return readWebp(bytes);
	return null;
}

const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function readPng(bytes: Buffer): PictureFormat | null {
	if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
	const picture = {
		format: 'png' as const,
		width: bytes.readUInt32BE(16),
		height: bytes.readUInt32BE(20),
		scans: 1,
	};
	let animated = false;
	let offset = pngMark.length;
	while (offset + 12 <= bytes.length) {
		const type = bytes.toString('latin1', offset + 4, offset + 8);
		offset += 12 + bytes.readUInt32BE(offset);
		if (type === 'acTL') animated = true;
		if (type === 'IEND') return { ...picture, animated, end: offset };
	}
	return { ...picture, animated, end: null };
}

function readJpeg(bytes: Buffer): PictureFormat | null {
	let [width, height, scans] = [0, 0, 0];
	let end: number | null = null;
	let offset = 2;
	while (end === null) {
		offset = nextMark(bytes, offset, scans > 0);
		const mark = bytes[offset + 1];
		if (mark === endOfImage) end = offset + 2;
		if (mark === undefined || mark === endOfImage || offset + 9 > bytes.length) break;
		if (mark === startOfScan) scans++;
		if (isFrame(mark)) {
			height = Math.max(height, bytes.readUInt16BE(offset + 5));
			width = Math.max(width, bytes.readUInt16BE(offset + 7));
		}
		offset += 2 + bytes.readUInt16BE(offset + 2);
	}
	return width > 0 && height > 0 ? { format: 'jpg', width, height, animated: false, scans, end } : null;
}

const [startOfScan, endOfImage] = [0xda, 0xd9];

/** True for the marks that tell the size: all of C0 to CF but for tables and what is reserved. */
function isFrame(mark: number): boolean {
	return mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);
}

/** The offset of the next mark; the end of the bytes where there is none. Only after a scan may data come before it. */
function nextMark(bytes: Buffer, from: number, inScan: boolean): number {
	for (let at = from; ; ) {
		const found = bytes.indexOf(0xff, at);
		if (found < 0 || (!inScan && found !== at)) return bytes.length;
		const mark = bytes[found + 1];
		// Padding, a 0xFF of the data, or a mark to start over within the data.
		if (mark === 0xff) at = found + 1;
		else if (inScan && (mark === 0 || (mark !== undefined && mark >= 0xd0 && mark <= 0xd7))) at = found + 2;
		else return found;
	}
}

function readWebp(bytes: Buffer): PictureFormat | null {
	const size = sizeOfWebp(bytes);
	if (!size) return null;
	let animated = false;
	let offset = 12;
	const end = 8 + bytes.readUInt32LE(4);
	while (offset + 8 <= Math.min(end, bytes.length)) {
		const type = bytes.toString('latin1', offset, offset + 4);
		if (type === 'ANIM' || type === 'ANMF') animated = true;
		const length = bytes.readUInt32LE(offset + 4);
		offset += 8 + length + (length % 2);
	}
	return {
		format: 'webp',
		...size,
		animated,
		scans: 1,
		end: offset === end && end <= bytes.length ? end : null,
	};
}

function sizeOfWebp(bytes: Buffer): { width: number; height: number } | null {
	if (bytes.length < 30) return null;
	switch (bytes.toString('latin1', 12, 16)) {
		case 'VP8X':
			return { width: 1 + bytes.readUIntLE(24, 3), height: 1 + bytes.readUIntLE(27, 3) };
		case 'VP8L': {
			const packed = bytes.readUInt32LE(21);
			return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff) };
		}
		case 'VP8 ':
			return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
		default:
			return null;
	}
}
