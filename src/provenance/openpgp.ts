import { createHash, createPublicKey, verify } from 'node:crypto';
import { decodeBase64 } from './base64.ts';
import type { Refusal } from './refusal.ts';

/** An RSA key of OpenPGP, version 4. */
export interface TrustedKey {
	/** 40 hexadecimal digits in lower case; the last 16 are its id in signatures. */
	fingerprint: string;
	/** Seconds since 1970. */
	created: number;
	/** From then on, signatures are no longer valid. Seconds since 1970. */
	expires?: number;
	/** Base64url, as in a JSON Web Key. */
	modulus: string;
	/** Base64url, as in a JSON Web Key. */
	exponent: string;
}

const armor =
	/^-----BEGIN PGP SIGNATURE-----\n\n((?:[A-Za-z\d+/]{1,76}\n)*[A-Za-z\d+/=]{1,76}\n)=([A-Za-z\d+/]{4})\n-----END PGP SIGNATURE-----\n{1,2}$/;

/**
 * Checks a signature as GitHub makes it: armored, RSA with SHA-256, with its time and the id of its key and nothing
 * else. Whatever has another form is refused. Undefined means that it holds.
 */
export function refuseOpenPgp(
	signature: string,
	payload: Uint8Array,
	keys: readonly TrustedKey[],
): Refusal | undefined {
	const [, body, checksum] = armor.exec(signature) ?? [];
	const packet = decodeBase64(body?.replaceAll('\n', '') ?? '');
	if (!packet || checksum !== crc24(packet).toString('base64')) return 'form';

	const parts =
		/^c2(?<length>[\da-f]{4})(?<hashed>0400010800100502(?<time>[\da-f]{8})0910(?<id>[\da-f]{16}))0000(?<start>[\da-f]{4})(?<bits>[\da-f]{4})(?<number>[\da-f]+)$/.exec(
			packet.toString('hex'),
		)?.groups as
			| Record<'length' | 'hashed' | 'time' | 'id' | 'start' | 'bits' | 'number', string>
			| undefined;
	if (!parts || Number.parseInt(parts.length, 16) !== packet.length - 3 - 192 + (192 << 8)) return 'form';
	const hashed = Buffer.from(parts.hashed, 'hex');
	const number = Buffer.from(parts.number, 'hex');

	const key = keys.find(({ fingerprint }) => fingerprint.endsWith(parts.id));
	if (!key) return 'unknown-key';
	const modulus = decodeBase64(key.modulus, 'base64url');
	if (!modulus || fingerprintOf(key) !== key.fingerprint) return 'altered-key';
	const time = Number.parseInt(parts.time, 16);
	if (time < key.created || (key.expires !== undefined && time >= key.expires)) return 'expired-key';

	const size = modulus.length;
	const bits = Number.parseInt(parts.bits, 16);
	if (number.length !== Math.ceil(bits / 8) || number.length > size) return 'form';
	// GitHub writes numbers in the full length of the key, the standard without leading zeros.
	if (bits !== size * 8 && bits !== BigInt(`0x${parts.number}`).toString(2).length) return 'form';

	const trailer = Buffer.from([4, 0xff, 0, 0, 0, hashed.length]);
	const signed = Buffer.concat([payload, hashed, trailer]);
	if (createHash('sha256').update(signed).digest('hex').slice(0, 4) !== parts.start) return 'signature';
	const publicKey = createPublicKey({
		key: { kty: 'RSA', n: key.modulus, e: key.exponent },
		format: 'jwk',
	});
	const padded = Buffer.concat([Buffer.alloc(size - number.length), number]);
	return verify('sha256', signed, publicKey, padded) ? undefined : 'signature';
}

/** Fingerprint of a key (RFC 4880, 12.2). */
export function fingerprintOf({ created, modulus, exponent }: TrustedKey): string {
	const time = Buffer.alloc(4);
	time.writeUInt32BE(created);
	const body = Buffer.concat([Buffer.of(4), time, Buffer.of(1), integer(modulus), integer(exponent)]);
	const length = Buffer.alloc(2);
	length.writeUInt16BE(body.length);
	return createHash('sha1').update(Buffer.of(0x99)).update(length).update(body).digest('hex');
}

/** A number as OpenPGP writes it: its length in bits, and its bytes. */
function integer(base64url: string): Buffer {
	const bytes = Buffer.from(base64url, 'base64url');
	const length = Buffer.alloc(2);
	length.writeUInt16BE(bytes.length * 8 - Math.clz32(bytes[0] ?? 0) + 24);
	return Buffer.concat([length, bytes]);
}

/** The checksum of armor (RFC 4880, 6.1). */
function crc24(bytes: Uint8Array): Buffer {
	let crc = 0xb704ce;
	for (const byte of bytes) {
		crc ^= byte << 16;
		for (let bit = 0; bit < 8; bit++) crc = (crc << 1) ^ (crc & 0x800000 ? 0x1864cfb : 0);
	}
	return Buffer.of(crc >> 16, crc >> 8, crc);
}
