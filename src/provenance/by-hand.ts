import { createPublicKey } from 'node:crypto';
import type { TrustedKey } from './openpgp.ts';

/** What somebody types who checks a proof with git and OpenSSL, step by step. */
export interface StepsByHand {
	fetch: string;
	unpack: string;
	commit: string;
	file: string;
	key: string;
	signature: string;
	/** In place of the last two, where the author's own key signed. Needs OpenSSH. */
	ssh: string;
}

/**
 * Commands of a POSIX shell. They follow what `verifyProof` does, without any of its code.
 * @param testimonials address of the folder of the proofs, with a slash at its end
 * @param login whose proof is checked
 * @param key the key of GitHub's that signs today
 */
export function stepsByHand(testimonials: string, login: string, key: TrustedKey): StepsByHand {
	const jwk = { kty: 'RSA', n: key.modulus, e: key.exponent };
	const pem = createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
	return {
		fetch: [
			`login=${login}`,
			'git init --quiet check && cd check',
			`curl -fsS ${testimonials}$login.proof.json > proof.json`,
		].join('\n'),
		unpack: [
			`value() { sed -n "s/^.*\\"$1\\": \\"\\([^\\"]*\\)\\".*$/\\1/p" proof.json | fold -w 64 | openssl base64 -d; }`,
			'value content > words.md',
			'value commit > commit',
			`sed -n '/"trees"/,/]/s/^[^"]*"\\([A-Za-z0-9+/=]*\\)",*$/\\1/p' proof.json |`,
			'while read -r tree; do',
			'  echo "$tree" | fold -w 64 | openssl base64 -d | git hash-object -w -t tree --stdin',
			'done',
		].join('\n'),
		commit: ['git hash-object -w -t commit commit', `sed '/^gpgsig /,$d' commit`].join('\n'),
		file: [
			'git hash-object --no-filters words.md',
			'git rev-parse "$(git hash-object -t commit commit):content/testimonials/$login.md"',
			'cat words.md',
		].join('\n'),
		key: [
			`cat > github.pem <<'END'\n${String(pem)}END`,
			"modulus=$(openssl rsa -pubin -in github.pem -noout -modulus | sed 's/.*=//' | tr A-F a-f)",
			`curl -fsS https://github.com/web-flow.gpg | sed '/^[-=]/d;/^$/d;/: /d' | openssl base64 -d |`,
			`od -An -v -tx1 | tr -d ' \\n' | grep -c "$modulus"`,
		].join('\n'),
		signature: [
			`{ sed '/^gpgsig /,$d' commit; tail -c +$(($(sed '/^$/q' commit | wc -c))) commit; } > payload`,
			`sed -n '/^gpgsig /,/^$/s/^ //p' commit | sed '/^[-=]/d;/^$/d' | openssl base64 -d > packet`,
			`{ cat payload; tail -c +4 packet | head -c 22; printf '\\004\\377\\000\\000\\000\\026'; } > signed`,
			'tail -c +32 packet > signature',
			'openssl dgst -sha256 -verify github.pem -signature signature signed',
		].join('\n'),
		ssh: [
			`printf '%s namespaces="git" %s\\n' "$login" "$(sed -n 's/^.*"key": "\\(.*\\)".*$/\\1/p' proof.json)" > signers`,
			'git -c gpg.ssh.allowedSignersFile=signers verify-commit "$(git hash-object -t commit commit)"',
		].join('\n'),
	};
}
