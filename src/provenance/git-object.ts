import { createHash } from 'node:crypto';

/** Id that git gives to an object (SHA-1, in hexadecimal digits). */
export function hashObject(kind: 'blob' | 'tree' | 'commit', content: Uint8Array): string {
	return createHash('sha1').update(`${kind} ${content.length}\0`).update(content).digest('hex');
}
