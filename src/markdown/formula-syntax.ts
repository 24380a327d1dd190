import { mathFromMarkdown } from 'mdast-util-math';
import { math } from 'micromark-extension-math';
import type { Processor } from 'unified';

type Syntax = ReturnType<typeof math>;
type Construct = Exclude<NonNullable<Syntax['text']>[number], undefined | readonly unknown[]>;
type Tokenize = Construct['tokenize'];
type State = ReturnType<Tokenize>;
type Code = Parameters<State>[0];

const dollar = 36;

/** Reads formulas: `$…$` in a sentence, `$$` on lines of their own around one that is set apart. */
export function remarkFormulaSyntax(this: Processor): void {
	const data = this.data();
	data.micromarkExtensions = [...(data.micromarkExtensions ?? []), syntax()];
	data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), mathFromMarkdown()];
}

/** That of the library, behind two looks ahead, so that amounts of money stay words. */
function syntax(): Syntax {
	const { text, flow } = math();
	return {
		text: { [dollar]: guarded(text?.[dollar] as Construct, inSentence) },
		flow: { [dollar]: guarded(flow?.[dollar] as Construct, onItsOwnLine) },
	};
}

function guarded(construct: Construct, ahead: Tokenize): Construct {
	return {
		...construct,
		tokenize(effects, ok, nok) {
			const formula = construct.tokenize.call(this, effects, ok, nok);
			return effects.check({ tokenize: ahead, partial: true }, formula, nok);
		},
	};
}

/**
 * `$…$` is a formula where no space stands inside of either sign, no letter or digit before the first, and no digit
 * after the second: so `$5 and $10`, `US$5` and `5$ or 10$` stay words. `$$…$$` always is one, and more signs never are.
 */
const inSentence: Tokenize = function (effects, ok, nok) {
	const before = this.previous;
	let opening = 0;
	let closing = 0;
	let last: Code = null;
	return first;

	function first(code: Code): State | undefined {
		effects.enter('data');
		return signs(code);
	}
	function signs(code: Code): State | undefined {
		if (code === dollar) {
			opening++;
			return take(code, signs);
		}
		if (opening === 2) return done(code, ok);
		return opening > 2 || isWord(before) || isSpace(code) ? done(code, nok) : inside(code);
	}
	function inside(code: Code): State | undefined {
		if (code === null || (code === dollar && isSpace(last))) return done(code, nok);
		closing = 0;
		return code === dollar ? end(code) : take(code, inside);
	}
	function end(code: Code): State | undefined {
		if (code === dollar) {
			closing++;
			return take(code, end);
		}
		if (closing > 1) return inside(code);
		return done(code, isDigit(code) ? nok : ok);
	}
	function take(code: Code, next: (code: Code) => State | undefined): State {
		last = code;
		effects.consume(code);
		return next as State;
	}
	function done(code: Code, state: State): State | undefined {
		effects.exit('data');
		return state(code) as State | undefined;
	}
};

/** Words after the signs would be lost, and a line that starts with “$$$” is no formula. */
const onItsOwnLine: Tokenize = (effects, ok, nok) => {
	return (code) => {
		effects.enter('data');
		return rest(code);
	};

	function rest(code: Code): State | undefined {
		if (code === dollar || code === 32 || code === -2 || code === -1) {
			effects.consume(code);
			return rest as State;
		}
		effects.exit('data');
		return (code === null || code < -2 ? ok : nok)(code) as State | undefined;
	}
};

/** Micromark has codes below zero for tabs and for the ends of lines. */
function isSpace(code: Code): boolean {
	return code === null || code < 0 || code === 32;
}

function isDigit(code: Code): boolean {
	return code !== null && code >= 48 && code <= 57;
}

function isWord(code: Code): boolean {
	return code !== null && /[\dA-Za-z]/.test(String.fromCharCode(Math.max(code, 0)));
}
