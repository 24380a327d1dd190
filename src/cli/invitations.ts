import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Invitation } from '../contribute/invitation.ts';
import { UsageError } from './usage.ts';

/** Somebody whom the owner asked for their words. */
export interface Asked extends Invitation {
	name: string;
	/** YYYY-MM-DD */
	on: string;
}

/** What the owner's machine remembers, and nobody else's business: it stays out of git. */
export interface Invitations {
	/** Address of the form, once it was named. */
	form?: string;
	asked: Asked[];
}

const file = '.bonafides/invitations.json';

/**
 * Whom the owner has asked so far.
 * @throws {UsageError} where the file is there and cannot be understood: it would be lost by writing it anew.
 */
export async function readInvitations(root: string): Promise<Invitations> {
	const text = await readFile(path.join(root, file), 'utf8').catch(() => undefined);
	if (text === undefined) return { asked: [] };
	const invitations = parsed(text);
	if (invitations) return invitations;
	throw new UsageError(`${file} cannot be read`, 'correct the file, or remove it');
}

/** Keeps whom the owner has asked. */
export async function writeInvitations(root: string, { form, asked }: Invitations): Promise<void> {
	await mkdir(path.join(root, path.dirname(file)), { recursive: true });
	await writeFile(path.join(root, file), `${JSON.stringify({ version: 1, form, asked }, null, '\t')}\n`);
}

function parsed(text: string): Invitations | undefined {
	try {
		const { version, form, asked } = JSON.parse(text) as Record<string, unknown>;
		const right =
			version === 1 &&
			(form === undefined || typeof form === 'string') &&
			Array.isArray(asked) &&
			asked.every((one) => typeof one?.name === 'string' && typeof one?.on === 'string');
		return right ? { form: form as string | undefined, asked: asked as Asked[] } : undefined;
	} catch {
		return undefined;
	}
}
