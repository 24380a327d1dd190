import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Fixture sites use the compiled package, as a user's site does: it is compiled once before all tests. */
export default function setup(): void {
	rmSync(fileURLToPath(new URL('.tmp/', import.meta.url)), { recursive: true, force: true });
	const script = fileURLToPath(new URL('../scripts/build.ts', import.meta.url));
	execFileSync(process.execPath, [script, '--noCheck'], { stdio: 'inherit' });
}
