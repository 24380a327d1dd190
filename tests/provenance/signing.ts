import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { hashObject } from '../../src/provenance/git-object.ts';
import { fingerprintOf, type TrustedKey } from '../../src/provenance/openpgp.ts';

/** Signs what it is given, as the header `gpgsig` holds it. */
export type Sign = (payload: Buffer) => string;

/** A key that signs as GitHub does. */
export function webKey(life: { created?: number; expires?: number } = {}): {
	key: TrustedKey;
	privateKey: KeyObject;
	sign: Sign;
} {
	const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
	const { n: modulus, e: exponent } = publicKey.export({ format: 'jwk' }) as { n: string; e: string };
	const unnamed = { fingerprint: '', created: 1_700_000_000, ...life, modulus, exponent };
	const key = { ...unnamed, fingerprint: fingerprintOf(unnamed) };
	return { key, privateKey, sign: (payload) => armored(packetOf(payload, key, privateKey)) };
}

/** A signature packet of OpenPGP, version 4: RSA, SHA-256, with its time and the id of its key. */
export function packetOf(
	payload: Buffer,
	key: TrustedKey,
	privateKey: KeyObject,
	time = 1_780_000_000,
): Buffer {
	const id = Buffer.from(key.fingerprint.slice(-16), 'hex');
	const hashed = Buffer.concat([
		Buffer.from('0400010800100502', 'hex'),
		number(time, 4),
		Buffer.of(9, 16),
		id,
	]);
	const signed = Buffer.concat([payload, hashed, Buffer.from('04ff', 'hex'), number(hashed.length, 4)]);
	const rsa = sign('sha256', signed, privateKey);
	const start = createHash('sha256').update(signed).digest().subarray(0, 2);
	const body = Buffer.concat([hashed, number(0, 2), start, number(rsa.length * 8, 2), rsa]);
	return Buffer.concat([Buffer.of(0xc2), number(body.length - 192 + (192 << 8), 2), body]);
}

export function armored(packet: Buffer): string {
	let crc = 0xb704ce;
	for (const byte of packet) {
		crc ^= byte << 16;
		for (let bit = 0; bit < 8; bit++) crc = (crc << 1) ^ (crc & 0x800000 ? 0x1864cfb : 0);
	}
	const lines = packet.toString('base64').match(/.{1,64}/g)!;
	const checksum = number(crc, 3).toString('base64');
	return [
		'-----BEGIN PGP SIGNATURE-----',
		'',
		...lines,
		`=${checksum}`,
		'-----END PGP SIGNATURE-----',
		'',
	].join('\n');
}

/** A key of an author's own, which signs as `ssh-keygen -Y sign -n git` does. */
export function sshKey(
	hash: 'sha256' | 'sha512' = 'sha512',
	namespace = 'git',
): { line: string; sign: Sign } {
	const { publicKey, privateKey } = generateKeyPairSync('ed25519');
	const point = Buffer.from((publicKey.export({ format: 'jwk' }) as { x: string }).x, 'base64url');
	const blob = Buffer.concat([string('ssh-ed25519'), string(point)]);
	const envelope = Buffer.concat([string(namespace), string(''), string(hash)]);
	return {
		line: `ssh-ed25519 ${blob.toString('base64')}`,
		sign(payload) {
			const digest = string(createHash(hash).update(payload).digest());
			const numbers = sign(null, Buffer.concat([Buffer.from('SSHSIG'), envelope, digest]), privateKey);
			const signature = string(Buffer.concat([string('ssh-ed25519'), string(numbers)]));
			const whole = Buffer.concat([Buffer.from('SSHSIG'), number(1, 4), string(blob), envelope, signature]);
			const lines = whole.toString('base64').match(/.{1,70}/g)!;
			return ['-----BEGIN SSH SIGNATURE-----', ...lines, '-----END SSH SIGNATURE-----'].join('\n');
		},
	};
}

export interface Made {
	commit: Buffer;
	trees: Buffer[];
	id: string;
}

export interface CommitParts {
	bytes: Uint8Array;
	path: string;
	author: string;
	committer?: string;
	parents?: string[];
	message?: string;
	sign?: Sign;
}

export const github = 'GitHub <noreply@github.com>';

/** A commit with one file in it, among others. */
export function makeCommit(parts: CommitParts): Made {
	const {
		bytes,
		path,
		author,
		committer = author,
		parents = ['1'.repeat(40)],
		message = 'A good word',
		sign,
	} = parts;
	const trees: Buffer[] = [];
	let entry = treeEntry('100644', path.split('/').at(-1)!, hashObject('blob', bytes));
	const other = treeEntry('100644', 'README.md', hashObject('blob', Buffer.from('other')));
	for (const folder of path.split('/').slice(0, -1).reverse()) {
		const tree = Buffer.concat([other, entry]);
		trees.unshift(tree);
		entry = treeEntry('40000', folder, hashObject('tree', tree));
	}
	trees.unshift(Buffer.concat([other, entry]));
	const header = [
		`tree ${hashObject('tree', trees[0]!)}`,
		...parents.map((parent) => `parent ${parent}`),
		`author ${author} 1780000000 +0200`,
		`committer ${committer} 1780000000 +0200`,
	].join('\n');
	const payload = Buffer.from(`${header}\n\n${message}`);
	const signature = sign?.(payload).replaceAll('\n', '\n ');
	const commit = signature ? Buffer.from(`${header}\ngpgsig ${signature}\n\n${message}`) : payload;
	return { commit, trees, id: hashObject('commit', commit) };
}

function treeEntry(mode: string, name: string, id: string): Buffer {
	return Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')]);
}

function string(value: string | Buffer): Buffer {
	return Buffer.concat([number(Buffer.from(value).length, 4), Buffer.from(value)]);
}

function number(value: number, length: number): Buffer {
	const bytes = Buffer.alloc(length);
	bytes.writeUIntBE(value, 0, length);
	return bytes;
}
