import { launch } from './tests/browser/browser.ts';
import { serve } from './tests/browser/serve.ts';
import { axeFaults, look, overflow } from './tests/browser/look.ts';
const served = await serve('tests/.tmp/mine/dist'); const b = await launch();
for (const p of ['posts/elsewhere/','posts/shown/','posts/links/']) for (const colorScheme of ['light','dark'] as const) for (const width of [1280, 390, 320])
 console.log(p, colorScheme, width, await look(b, new URL(p, served.url).href, { colorScheme, viewport: { width, height: 844 }, hasTouch: width < 500, isMobile: width<500 }, async ({ page, faults }) => {
  if (width === 390 || width===1280) await page.screenshot({ path: `/tmp/prose-shots/${p.replaceAll('/','_')}${width}${colorScheme}touch.png`, fullPage: true });
  return [...faults, ...await axeFaults(page), ...await overflow(page)]; }));
const ctx = await b.newContext(); const page = await ctx.newPage(); await page.goto(new URL('posts/elsewhere/', served.url).href);
await page.pdf({ path: '/tmp/prose-shots/post.pdf', format: 'A4' });
await b.close(); served.close?.();
