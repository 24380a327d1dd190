import { isWebAddress } from '../schema/address.ts';

/** The complete web address that a text stands for, or undefined where it stands for none. */
export function readWebAddress(value: string): string | undefined {
	const linked = /^\[[^\]]*\]\((\S+)\)$|^<(\S+)>$/.exec(value.trim());
	const text = linked?.[1] ?? linked?.[2] ?? value.trim();
	if (/\s/.test(text) || text.length > 2000) return undefined;
	if (isWebAddress(text)) return text;
	const bare = text.replace(/^(?:https?:)?\/*/i, '');
	// A host needs a name of letters after its last dot, or `report.final` and `1.2` would be addresses.
	const looksLikeHost = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?::\d+)?(?:[/?#].*)?$/u.test(bare);
	const certain = /^www\.|\//i.test(bare) || text !== bare || /\.[a-z]{2,6}$/i.test(bare);
	const address = `https://${bare}`;
	return looksLikeHost && certain && isWebAddress(address) ? address : undefined;
}
