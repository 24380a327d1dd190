import { z } from 'astro/zod';
import { day } from './date.ts';

const login = z.string().regex(/^[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}$/);
const sha1 = z.string().regex(/^[\da-f]{40}$/);
const sha256 = z.string().regex(/^[\da-f]{64}$/);
const number = z.int().positive();

const digests = {
	sha256: sha256.describe('SHA-256 of its bytes, in hexadecimal digits.'),
	blob: sha1.describe("Git's id of its bytes."),
};

/**
 * `content/provenance/<login>.json`: how the words of `content/testimonials/<login>.md` came here. Bonafides writes
 * it when the owner accepts a contribution, and computes anew with every build what it claims.
 */
export const provenanceSchema = z
	.strictObject({
		version: z.literal(1),
		login: login.describe('GitHub login of the author, in lower case.'),
		account: number.describe('Id of the account, which stays when the login changes.'),
		file: z.string().describe('The testimonial, relative to the root of the site.'),
		...digests,
		portrait: z
			.strictObject({ file: z.string(), ...digests })
			.optional()
			.describe('The portrait that came with it.'),
		source: z
			.strictObject({
				forge: z.literal('github'),
				repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
				pull: number.optional().describe('Number of the pull request.'),
				issue: number
					.optional()
					.describe('Number of the issue, where the words came through the form there.'),
				head: sha1.optional().describe("The author's commit, as the pull request shows it."),
				merged: sha1.optional().describe('The commit with which the owner took it in.'),
			})
			.describe('Where the words were submitted.'),
		level: z
			.literal([0, 1, 2])
			.describe('0: added by the owner. 1: submitted by the account. 2: and signed by GitHub.'),
		accepted: day().optional().describe('Day of acceptance (UTC).'),
		proof: z
			.strictObject({
				commit: z.base64().describe("The author's commit as git stores it, in Base64."),
				trees: z
					.array(z.base64())
					.length(3)
					.describe('The folders of that commit from its root to the file, in Base64.'),
				ssh: z
					.strictObject({
						key: z.string().regex(/^ssh-ed25519 [A-Za-z\d+/]{68}$/),
						recorded: day().describe('Day on which the account listed this key.'),
					})
					.optional()
					.describe("The author's own key, where it signed the commit."),
			})
			.optional(),
	})
	.superRefine(({ login, file, portrait, source, level, proof }, context) => {
		const wrong = (path: string[], message: string, input: unknown) =>
			context.addIssue({ code: 'custom', path, message, input });
		if (file !== `content/testimonials/${login}.md`)
			wrong(['file'], `\`${file}\` is not the testimonial of ${login}`, file);
		if (portrait && !/^content\/testimonials\/[^/]+\.(?:jpg|png|webp)$/.test(portrait.file))
			wrong(['portrait', 'file'], `\`${portrait.file}\` is not a portrait`, portrait.file);
		if (level > 0 && source.pull === undefined && source.issue === undefined)
			wrong(['level'], `level ${level} needs a pull request or an issue`, level);
		if (proof && (source.head === undefined || source.pull === undefined))
			wrong(['source'], 'a proof needs the pull request and its head', source);
		if (level === 2 && !proof) wrong(['level'], 'level 2 needs a proof', level);
	});

export type ProvenanceRecord = z.output<typeof provenanceSchema>;

/**
 * `/testimonials/<login>.proof.json`: a record, and the file that it speaks of. It holds all that is needed to check
 * where the words come from without trusting the site that shows them.
 */
export const proofDocumentSchema = z.strictObject({
	version: z.literal(1),
	record: provenanceSchema,
	/** The bytes of the file, in Base64. */
	content: z.base64(),
});

export type ProofDocument = z.output<typeof proofDocumentSchema>;
