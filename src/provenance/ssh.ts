import { createHash, createPublicKey, verify } from 'node:crypto';
import { decodeBase64 } from './base64.ts';
import type { Refusal } from './refusal.ts';

const armor =
	/^-----BEGIN SSH SIGNATURE-----\n((?:[A-Za-z\d+/]{1,76}\n)*[A-Za-z\d+/=]{1,76}\n)-----END SSH SIGNATURE-----\n{1,2}$/;

/**
 * Checks a signature of `ssh-keygen -Y sign -n git` by an Ed25519 key (OpenSSH's PROTOCOL.sshsig). The key is a line
 * `ssh-ed25519 AAAA…`. Undefined means that it holds.
 */
export function refuseSsh(signature: string, payload: Uint8Array, key: string): Refusal | undefined {
	const blob = decodeBase64(armor.exec(signature)?.[1]?.replaceAll('\n', '') ?? '');
	const keyBlob = decodeBase64(key.slice('ssh-ed25519 '.length));
	if (!blob || !keyBlob) return 'form';
	const point = keyBlob.subarray(-32);
	const signer = blob.subarray(33, 65);
	const numbers = blob.subarray(-64);
	const head = [Buffer.from('SSHSIG\0\0\0\x01'), string(publicKey(signer))];
	const tail = string(Buffer.concat([string('ssh-ed25519'), string(numbers)]));

	for (const hash of ['sha256', 'sha512']) {
		const envelope = [string('git'), string(''), string(hash)];
		if (!Buffer.concat([...head, ...envelope, tail]).equals(blob)) continue;
		if (!publicKey(point).equals(keyBlob) || !signer.equals(point)) return 'unknown-key';
		const digest = createHash(hash).update(payload).digest();
		const message = Buffer.concat([Buffer.from('SSHSIG'), ...envelope, string(digest)]);
		const jwk = { kty: 'OKP', crv: 'Ed25519', x: point.toString('base64url') };
		return verify(null, message, createPublicKey({ key: jwk, format: 'jwk' }), numbers)
			? undefined
			: 'signature';
	}
	return 'form';
}

function publicKey(point: Uint8Array): Buffer {
	return Buffer.concat([string('ssh-ed25519'), string(point)]);
}

/** A string as SSH writes it: its length, and its bytes. */
function string(value: string | Uint8Array): Buffer {
	const bytes = typeof value === 'string' ? Buffer.from(value) : value;
	const length = Buffer.alloc(4);
	length.writeUInt32BE(bytes.length);
	return Buffer.concat([length, bytes]);
}
