import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium, { inflate } from '@sparticuz/chromium';

/** A browser with all that it needs to run on a machine where nothing was installed. */
export interface BundledBrowser {
	executablePath: string;
	/** Environment that gives it libraries and fonts of its own, for machines that have none. */
	env: NodeJS.ProcessEnv;
}

/**
 * Unpacks the browser that npm brought, once for each of its versions.
 * Test files run at the same time: each unpacks into a folder of its own, and the first to end gives it its name.
 */
export async function bundledBrowser(): Promise<BundledBrowser> {
	const packed = path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
	const { version } = JSON.parse(await readFile(path.join(packed, '../../package.json'), 'utf8'));
	const cache = fileURLToPath(new URL('../../node_modules/.cache/bonafides/', import.meta.url));
	const home = path.join(cache, `chromium-${version}`);
	if (!existsSync(home)) {
		const unfinished = `${home}-${process.pid}`;
		await mkdir(unfinished, { recursive: true });
		await unpackInto(unfinished, path.join(packed, '../../bin/al2023.tar.br'));
		await rename(unfinished, home).catch(() => rm(unfinished, { recursive: true }));
	}
	const fonts = path.join(home, 'fonts.conf');
	if (!existsSync(fonts))
		await writeFile(fonts, `<fontconfig><dir>${path.join(home, 'fonts')}</dir></fontconfig>\n`);
	return {
		executablePath: path.join(home, 'chromium'),
		env: {
			LD_LIBRARY_PATH: path.join(home, 'al2023/lib'),
			...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: fonts }),
		},
	};
}

/** The package unpacks into the folder for temporary files, whichever that is. */
async function unpackInto(folder: string, libraries: string): Promise<void> {
	const before = process.env.TMPDIR;
	process.env.TMPDIR = folder;
	try {
		await Promise.all([chromium.executablePath(), inflate(libraries)]);
	} finally {
		if (before === undefined) delete process.env.TMPDIR;
		else process.env.TMPDIR = before;
	}
}
