import { posix } from 'node:path';
import { slugGiver } from '../unique-slug.ts';

/** True for an address that names no host. */
export function isLocal(url: string): boolean {
	return !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url) && url.trim() !== '';
}

/** The places where a file may lie that an address of the old blog names. */
export function candidates(url: string, file: string, statics: readonly string[]): string[] {
	const bare = decodeAddress(url.split(/[?#]/, 1)[0]!.replace(/\{\{[^}]*\}\}|\{%[^%]*%\}/g, ''));
	const inStatics = (path: string) => statics.map((folder) => posix.normalize(posix.join(folder, path)));
	const alias = /^(?:[@~]\/|(?=@\w))@?(.+)$/.exec(bare);
	if (alias) return inStatics(alias[1]!);
	if (bare === '') return [];
	if (bare.startsWith('/')) return inStatics(bare);
	const folder = posix.dirname(file);
	const bundle = file.replace(/\.[^./]+$/, '');
	return [
		posix.normalize(posix.join(folder, bare)),
		posix.normalize(posix.join(bundle, bare)),
		...inStatics(bare),
	];
}

/** An address as the name of a file. */
export function decodeAddress(url: string): string {
	try {
		return decodeURIComponent(url);
	} catch {
		return url;
	}
}

/** The new path of a copy: the old name, made safe; another number where two files share it. */
export function copyTo(copies: Map<string, string>, from: string, folder: string): string {
	const { name, ext } = posix.parse(from);
	const base = slugGiver()(name, 'file');
	for (let count = 1; ; count++) {
		const to = `${folder}/${base}${count === 1 ? '' : `-${count}`}${ext.toLowerCase()}`;
		const known = copies.get(to);
		if (known !== undefined && known !== from) continue;
		copies.set(to, from);
		return to;
	}
}
