/** Takes the picture of the sample's home page that README.md shows, of the site in `dist/`. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { launch } from '../tests/browser/browser.ts';
import { serve } from '../tests/browser/serve.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const served = await serve(path.join(root, 'dist'));
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 });
await page.goto(served.url);
await page.evaluate(() => document.fonts.ready);
const picture = await page.screenshot();
await Promise.all([browser.close(), served.close()]);

const folder = path.join(root, '.github');
await mkdir(folder, { recursive: true });
await sharp(picture).png({ palette: true, quality: 90, effort: 10 }).toFile(path.join(folder, 'home.png'));
