import type { ResolveLink } from '../markdown/owner.ts';
import { type Addressing, address, permalinks } from '../profile/permalinks.ts';
import { placeOf } from './place.ts';
import { linkNames, targetOf } from './references.ts';

/** Makes what turns links in the owner's files into addresses of the site. `files` are those of all entries. */
export function linkResolver(files: Iterable<string>, addressing: Addressing): ResolveLink {
	const names = linkNames(files);
	return (url, file) => {
		const target = targetOf({ url }, file);
		if (target.kind === 'site')
			return target.path === '/'
				? address('/', addressing)
				: withSuffix(url, address(target.path, addressing));
		if (target.kind !== 'file') return url;
		const entry = names.get(target.file) ?? names.get(target.file.replace(/\/$/, ''));
		const permalink = entry && permalinkOf(entry);
		return permalink ? withSuffix(url, address(permalink, addressing)) : url;
	};
}

/** The path of the page that a file of an entry makes. */
export function permalinkOf(file: string): string | undefined {
	const place = placeOf(file);
	if (place.kind !== 'entry') return undefined;
	const { collection, slug } = place;
	if (collection === 'posts') return permalinks.post(slug);
	if (collection === 'given') return `${permalinks.given()}#${slug}`;
	return collection === 'projects' ? permalinks.project(slug) : permalinks.page(slug);
}

function withSuffix(url: string, resolved: string): string {
	return resolved + (/[?#].*$/.exec(url)?.[0] ?? '');
}
