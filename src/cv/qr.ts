import { encode } from 'uqr';

/** The QR code of an address: a row a string, 1 where it is dark. */
export function qrOf(url: string): string[] {
	return encode(url, { ecc: 'M', border: 0 }).data.map((row) => row.map(Number).join(''));
}
