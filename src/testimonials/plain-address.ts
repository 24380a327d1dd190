const longest = 1000;

/**
 * What keeps an address from being a plain https address of a public host, in words that follow “the address”;
 * null where nothing does. Hosts in other scripts count as punycode: they imitate too well.
 */
export function addressFault(address: string): string | null {
	if (!/^https:\/\//i.test(address)) return 'does not start with https://';
	const authority = /^https:\/\/([^/?#]*)/i.exec(address)![1]!;
	if (authority.includes('@')) return 'holds a user name';
	if (authority.startsWith('[')) return 'names a host by number';
	if (authority.includes(':')) return 'names a port';
	if (!URL.canParse(address) || /[\s\\<>"]/.test(address)) return 'is not a valid URL';
	if (address.length > longest) return `is longer than ${longest} characters`;
	const host = new URL(address).hostname;
	if (/^[\d.]+$/.test(host)) return 'names a host by number';
	if (/(?:^|\.)xn--/.test(host) || !/^[a-z\d.-]+$/i.test(authority)) {
		return 'names a host in letters other than a to z (punycode)';
	}
	if (!host.includes('.')) return 'names a host without a dot';
	if (!host.split('.').every((label) => /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/.test(label)))
		return 'names no plain host such as example.com';
	if (/\.(?:localhost|localdomain|local|internal|lan|home\.arpa)$/.test(host))
		return 'names a host of a private network';
	return null;
}

/** Endings of file names and products, such as “Node.js”, that no domain has. */
const noDomain = /\.(?:js|ts|jsx|tsx|css|html?|json|ya?ml|txt|pdf|docx?|xlsx?|png|jpe?g)$/i;

/** True where the words of a link read like an address other than the one that it leads to. */
export function claimsOtherAddress(words: string, address: string): boolean {
	const host = bare(URL.canParse(address) ? new URL(address).hostname : '');
	return [...words.normalize('NFKC').matchAll(/[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu)]
		.map(([name]) => bare(name))
		.some((name) => name !== host && !noDomain.test(name));
}

function bare(host: string): string {
	return host.toLowerCase().replace(/^www\./, '');
}
