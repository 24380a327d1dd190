import { launch } from './tests/browser/browser.ts';
import { serve } from './tests/browser/serve.ts';
const pages = process.argv.slice(3);
const dir = process.argv[2];
const served = await serve(dir);
const browser = await launch();
for (const spec of pages) {
  const [p, width = '1280', scheme = 'light', full='full'] = spec.split('@');
  const ctx = await browser.newContext({ viewport: { width: Number(width), height: width < 500 ? 844 : 900 }, colorScheme: scheme });
  const page = await ctx.newPage();
  await page.goto(new URL(p.replace(/^\//,''), served.url).href, { waitUntil: 'load' });
  await page.waitForTimeout(300);
  const name = `/tmp/prose-shots/${p.replace(/\W+/g,'_') || 'home'}-${width}-${scheme}.png`;
  await page.screenshot({ path: name, fullPage: full==='full' });
  console.log(name);
  await ctx.close();
}
await browser.close();
await served.close?.();
