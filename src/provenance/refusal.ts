/** Why a proof does not hold, in words for people. */
export const refusals = {
	encoding: 'the proof is not written in plain Base64',
	commit: 'the commit is not written as GitHub writes it',
	merge: 'the commit is a merge: it says nothing about who wrote what it brings',
	squash: 'the commit was made when the pull request was merged, not by its author',
	head: 'the commit is not the one that the pull request shows',
	unsigned: 'the commit is not signed',
	committer: 'the commit was not made on GitHub',
	author: 'the author of the commit is not this account, as far as GitHub says in the commit',
	form: 'the signature is not written as expected',
	'unknown-key': 'the signature is by a key that this version of Bonafides does not know',
	'expired-key': 'the signature was made outside the time in which its key was valid',
	'altered-key': 'the key is not the one that its fingerprint names',
	signature: 'the signature does not fit the commit',
	path: 'the folders do not lead from the commit to the file',
	bytes: 'the file in the commit has other bytes',
} as const;

/** Why a proof does not hold. */
export type Refusal = keyof typeof refusals;
