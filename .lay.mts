import { layOut, rebuild } from './tests/sites/site.ts';
const root = await layOut('mine', 'full', { options: "nav: [{ label: 'Shop', href: '/paper.txt' }]" });
await rebuild(root); console.log(root);
