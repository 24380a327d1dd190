import { isSameName, lookAlike, showsOneOf } from './look-alike.ts';
import { isSingleScript } from './single-script.ts';

/** What is wrong with a text, and what to do about it. */
export interface Objection {
	message: string;
	fix: string;
}

/** Whose names a stranger may not imitate. */
export interface KnownNames {
	ownerNames: readonly string[];
	otherNames?: readonly string[];
	/** Names of those whose words the owner relayed: they may come and speak for themselves. */
	relayedNames?: readonly string[];
}

/** Ticks, stars, medals, seals, shields and letters in circles and squares: what sites show to mean “verified”. */
const badges =
	/[√⍻☑☒✅❎✓✔✗✘🗸🗹🗳🆗★☆⭐🌟✪✦✧✩✯✰🏅🎖🥇🥈🥉🏆🔰🛡🔏🔐🔒⚜🔵🔷🔹💠𐄂🮱\u2460-\u24FF\u2776-\u2793\u{1F100}-\u{1F1E5}]/u;

/** Letters of mathematics: bold or italic text that no style sheet made. */
const ornamental = /[\u{1D400}-\u{1D7FF}]/u;

/** “Verified”, as sites of many languages write it beside a name. */
const claimsVerification = showsOneOf([
	...[
		'verified',
		'verifiziert',
		'verifizierte',
		'verifizierter',
		'vérifié',
		'vérifiée',
		'verificado',
		'verificada',
	],
	...['verificato', 'verificata', 'geverifieerd', 'verifierad', 'verificeret', 'verifisert', 'zweryfikowany'],
	...[
		'zweryfikowana',
		'ověřeno',
		'doğrulanmış',
		'проверено',
		'подтверждено',
		'підтверджено',
		'موثق',
		'מאומת',
	],
	...['已认证', '已認證', '已验证', '已驗證', '認証済み', '인증됨'],
]);

const claimsOffice = showsOneOf([
	...['official', 'officiel', 'officielle', 'offiziell', 'oficial', 'ufficiale', 'officieel'],
	...['официальный', 'официальная', 'رسمي', '官方', '公式', '공식'],
]);

/** What a name may not do: mix scripts within itself, look like another's, wear a badge. */
export function nameObjections(
	name: string,
	{ ownerNames, otherNames = [], relayedNames = [] }: KnownNames,
): Objection[] {
	const objections = claimObjections(name);
	if (!/\p{L}/u.test(name)) {
		objections.push({ message: 'the name holds no letter', fix: 'write the name as people know it' });
	}
	if (/[<>@\n\r\t]|:\/\/|\bwww\./i.test(name.trim())) {
		objections.push({
			message: 'the name holds an address, a tag or a line break',
			fix: 'write the name alone, as people know it',
		});
	}
	if (claimsOffice(name)) {
		objections.push({ message: 'nobody is called official here', fix: 'remove the word' });
	}
	if (ornamental.test(name) || !parts(name).every(isSingleScript)) {
		objections.push({
			message: 'the name mixes letters of different scripts, expected one script',
			fix: 'type the name anew with one keyboard; another spelling can follow in brackets',
		});
	}
	const readsLike = (known: string) =>
		readings(name).some((one) => readings(known).some((other) => lookAlike(one, other)));
	const owner = ownerNames.find(readsLike);
	const other =
		otherNames.find(readsLike) ?? relayedNames.find((known) => readsLike(known) && !isSameName(name, known));
	if (owner !== undefined) {
		objections.push({
			message: `the name reads like that of the owner of this site, ${owner}`,
			fix: 'write your own name; if it is the same, add a middle name or initial',
		});
	} else if (other !== undefined) {
		objections.push({
			message: `the name reads like that of ${other}, who has a testimonial here`,
			fix: 'write your own name; if it is the same, add a middle name or initial',
		});
	}
	return objections;
}

/** What no line beside a name may do: look as if somebody had checked it. */
export function claimObjections(text: string): Objection[] {
	if (badges.test(text)) {
		return [{ message: 'a tick, star or badge is not allowed here', fix: 'remove the sign' }];
	}
	if (claimsVerification(text)) {
		return [
			{
				message: 'nobody is called verified here: the page itself says what is known about the author',
				fix: 'remove the word',
			},
		];
	}
	return [];
}

/** All that a reader may take for the name. */
function readings(name: string): string[] {
	return [name, ...parts(name)];
}

/** The name, and apart from it what stands in brackets: often the same name in another script. */
function parts(name: string): string[] {
	const inner: string[] = [];
	const outer = name.replace(/[([{（［｛]([^)\]}）］｝]*)[)\]}）］｝]/g, (_, part: string) => {
		inner.push(part);
		return ' ';
	});
	return [outer, ...inner];
}
