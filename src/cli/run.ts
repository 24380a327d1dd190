import { CommanderError } from 'commander';
import { program } from './program.ts';
import { UsageError } from './usage.ts';

const wrongUsage = 2;
/** EX_SOFTWARE of sysexits.h: nothing that another command line or other content would change. */
const ownFault = 70;

/** Runs a command line and returns its exit code. Whatever goes wrong is told on stderr, in a line and a hint. */
export async function run(args: readonly string[]): Promise<number> {
	try {
		await program().parseAsync(args, { from: 'user' });
		return Number(process.exitCode ?? 0);
	} catch (error) {
		if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : wrongUsage;
		if (error instanceof UsageError) {
			process.stderr.write(`error: ${error.message}\n${error.fix ? `  fix  ${error.fix}\n` : ''}`);
			return wrongUsage;
		}
		process.stderr.write(unexpected(error));
		return isMistaken(error) ? wrongUsage : ownFault;
	}
}

/** Git and forges refuse what another command line would make right, such as a number that nobody knows. */
function isMistaken(error: unknown): boolean {
	const { name, kind } = error as { name?: string; kind?: string };
	return name === 'GitError' || (name === 'ForgeError' && kind === 'unknown');
}

function unexpected(error: unknown): string {
	const { message, stack, syscall, fix } = (
		error instanceof Error ? error : new Error(String(error))
	) as NodeJS.ErrnoException & { fix?: string };
	const hint =
		fix ??
		(syscall
			? 'make sure that the file can be read and written, and try again'
			: 'this should not happen; run it again with DEBUG=1 and report what it prints');
	return `error: ${message}\n  fix  ${hint}\n${process.env.DEBUG ? `${stack}\n` : ''}`;
}
