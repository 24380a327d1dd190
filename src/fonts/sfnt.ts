import { tablesOf } from './woff.ts';

/**
 * A WOFF file as a plain OpenType font, for programs that read no WOFF.
 * @param family what the font is called from now on: slices of one font would else take each other's place
 * @throws {Error} where the bytes are not a WOFF file
 */
export function sfntOf(woff: Buffer, family: string): Buffer {
	const tables = [...tablesOf(woff).set('name', nameTable(family))].sort(([a], [b]) => (a < b ? -1 : 1));
	const power = 2 ** Math.floor(Math.log2(tables.length));
	const head = Buffer.alloc(12 + tables.length * 16);
	head.writeUInt32BE(woff.readUInt32BE(4), 0);
	head.writeUInt16BE(tables.length, 4);
	head.writeUInt16BE(power * 16, 6);
	head.writeUInt16BE(Math.log2(power), 8);
	head.writeUInt16BE((tables.length - power) * 16, 10);
	let offset = head.length;
	const bodies = tables.map(([tag, bytes], index) => {
		const body = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
		const entry = 12 + index * 16;
		head.write(tag, entry, 'latin1');
		head.writeUInt32BE(checksum(body), entry + 4);
		head.writeUInt32BE(offset, entry + 8);
		head.writeUInt32BE(bytes.length, entry + 12);
		offset += body.length;
		return body;
	});
	return Buffer.concat([head, ...bodies]);
}

/** The four names that every font has. */
function nameTable(family: string): Buffer {
	const names: [id: number, text: string][] = [
		[1, family],
		[2, 'Regular'],
		[4, family],
		[6, family.replaceAll(' ', '-')],
	];
	const head = Buffer.alloc(6 + names.length * 12);
	head.writeUInt16BE(names.length, 2);
	head.writeUInt16BE(head.length, 4);
	const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
	let offset = 0;
	for (const [index, [id]] of names.entries()) {
		const [windows, unicode, english] = [3, 1, 0x409];
		const { length } = texts[index]!;
		for (const [column, value] of [windows, unicode, english, id, length, offset].entries())
			head.writeUInt16BE(value, 6 + index * 12 + column * 2);
		offset += length;
	}
	return Buffer.concat([head, ...texts]);
}

function checksum(table: Buffer): number {
	let sum = 0;
	for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
	return sum;
}
