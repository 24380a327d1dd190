/** Bytes of a text in Base64; undefined where the bytes are usually spelled another way. */
export function decodeBase64(text: string, alphabet: 'base64' | 'base64url' = 'base64'): Buffer | undefined {
	const bytes = Buffer.from(text, alphabet);
	return bytes.toString(alphabet) === text ? bytes : undefined;
}
