import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readRecord } from '../loader/records.ts';
import type { TrustedKey } from '../provenance/openpgp.ts';
import { type Statement, statementOf } from '../provenance/statement.ts';
import { type ProofDocument, type ProvenanceRecord, proofDocumentSchema } from '../schema/provenance.ts';
import { forgeOf } from './forge.ts';
import { siteRoot } from './root.ts';
import { UsageError } from './usage.ts';

/** The options of `verify`, as typed. */
export interface VerifyOptions {
	root: string;
	online?: boolean;
}

/** A record, and the words that it speaks of. */
interface Case {
	record: ProvenanceRecord;
	bytes: Uint8Array;
	/** True where the words came from elsewhere and the reader has not seen them yet. */
	foreign: boolean;
}

const longest = 1_000_000;
const patience = 20_000;

/**
 * Says what is proven and what is not.
 * @throws {UsageError} where there is no such record or proof
 * @throws {ForgeError} where GitHub is to be asked, and does not answer
 */
export async function verify(
	what: string | undefined,
	{ root, online }: VerifyOptions,
	keys: readonly TrustedKey[],
): Promise<void> {
	const cases = await casesOf(what, root);
	const told: string[] = [];
	for (const found of cases) {
		if ('fault' in found) {
			told.push(`${found.fault}\n`);
			process.exitCode = 1;
			continue;
		}
		const { record, bytes, foreign } = found;
		const offline = statementOf(record, bytes, keys);
		const statement = online && offline.holds && record.level > 0 ? await compared(record, offline) : offline;
		told.push(
			format(record.login, statement, foreign ? printable(new TextDecoder().decode(bytes)) : undefined),
		);
		if (!statement.holds) process.exitCode = 1;
	}
	process.stdout.write(told.length > 0 ? told.join('\n') : 'There are no records in content/provenance/.\n');
}

async function casesOf(what: string | undefined, root: string): Promise<(Case | { fault: string })[]> {
	if (what !== undefined && /^https?:\/\//i.test(what)) return [await published(await fetched(what), what)];
	if (what?.endsWith('.proof.json')) {
		const bytes = await readFile(what).catch(() => null);
		if (!bytes) throw new UsageError(`there is no file ${what}`, 'correct the path');
		return [published(bytes, what)];
	}
	const folder = await siteRoot(root);
	if (what !== undefined) return [await recorded(folder, path.parse(what).name.toLowerCase())];
	const names = await readdir(path.join(folder, 'content/provenance')).catch(() => []);
	const logins = names.filter((name) => name.endsWith('.json')).map((name) => path.parse(name).name);
	return Promise.all(logins.sort().map((login) => recorded(folder, login)));
}

/** The record of a login in a site, and its testimonial. */
async function recorded(root: string, login: string): Promise<Case | { fault: string }> {
	const file = `content/provenance/${login}.json`;
	const json = await readFile(path.join(root, file)).catch(() => null);
	if (!json) {
		throw new UsageError(
			`there is no record ${file}`,
			'words without a record were added by the owner, as far as anybody can tell; `bonafides record` looks for one',
		);
	}
	const { record, findings } = readRecord(file, json);
	if (!record) return { fault: findings.map(({ message }) => `${file}: ${message}`).join('\n') };
	const bytes = await readFile(path.join(root, record.file)).catch(() => null);
	return bytes ? { record, bytes, foreign: false } : { fault: `${file}: ${record.file} does not exist` };
}

function published(bytes: Uint8Array, from: string): Case | { fault: string } {
	let document: ProofDocument | undefined;
	try {
		document = proofDocumentSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
	} catch {}
	if (!document) return { fault: `${from} is not a proof as Bonafides publishes it` };
	return { record: document.record, bytes: Buffer.from(document.content, 'base64'), foreign: true };
}

/** The proof at an address, or that of the testimonial whose page is there. */
async function fetched(address: string): Promise<Uint8Array> {
	const proof = /\.json$/i.test(address)
		? address
		: `${address.replace(/[?#].*$/, '').replace(/\/$/, '')}.proof.json`;
	const response = await fetch(proof, { signal: AbortSignal.timeout(patience) }).catch(() => null);
	if (!response?.ok)
		throw new UsageError(
			`${proof} cannot be read${response ? ` (${response.status})` : ''}`,
			'check the address; words that the owner added have no proof',
		);
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of response.body ?? []) {
		size += chunk.length;
		if (size > longest) throw new UsageError(`${proof} is too long to be a proof`, 'check the address');
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

/** What GitHub says today of the pull request or issue that a record names. */
async function compared(record: ProvenanceRecord, statement: Statement): Promise<Statement> {
	const { source, account, login } = record;
	const forge = forgeOf(source.repository);
	const pull = source.pull === undefined ? undefined : await forge.pull(source.pull);
	const { author } = pull ?? (await forge.issue(source.issue!));
	const name = pull ? `pull request #${source.pull}` : `issue #${source.issue}`;
	if (author?.id !== account) {
		const other = author ? `@${author.login} (account ${author.id})` : 'an account that is gone';
		const wrong = `GitHub says that ${name} was opened by ${other}, not by @${login} (account ${account}).`;
		return { holds: false, proven: [], unproven: [wrong] };
	}
	const isHead = pull && pull.head === source.head;
	const said = `GitHub says that ${name} was opened by @${author.login} (account ${account})${isHead ? ', and ends with this commit' : ''}.`;
	return { ...statement, proven: [...statement.proven, said] };
}

function format(login: string, { proven, unproven, holds }: Statement, words?: string): string {
	const lines = [`@${login}${holds ? '' : ': this does not hold'}`];
	for (const sentence of proven) lines.push(`  proven      ${sentence}`);
	for (const sentence of unproven) lines.push(`  ${holds ? 'not proven ' : 'wrong      '} ${sentence}`);
	if (words !== undefined)
		lines.push(
			'',
			'  These are the words; compare them with those on the page:',
			'',
			words.replace(/^/gm, '  | '),
		);
	return `${lines.join('\n')}\n`;
}

/** A stranger's text without what would steer a terminal or reorder a line. */
function printable(text: string): string {
	return text.trimEnd().replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD');
}
