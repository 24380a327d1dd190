import { launch } from './tests/browser/browser.ts';
import { serve } from './tests/browser/serve.ts';
const served = await serve('tests/.tmp/mine/dist'); const b = await launch();
const ctx = await b.newContext({ viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }); const page = await ctx.newPage(); await page.goto(new URL('posts/elsewhere/', served.url).href);
console.log(await page.evaluate(() => [matchMedia('(hover: hover)').matches, getComputedStyle(document.querySelector('.anchor')!).opacity, JSON.stringify(document.querySelector('.anchor')!.getBoundingClientRect())]));
await page.evaluate(() => scrollTo(0, 380)); await page.screenshot({ path: '/tmp/prose-shots/zoom.png' });
await b.close(); served.close?.();
