/** Width and height of a PNG, from its first 24 bytes; undefined where it is none. */
export function pngSize(bytes: Uint8Array): { width: number; height: number } | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452)
		return undefined;
	return { width: view.getUint32(16), height: view.getUint32(20) };
}
