import { layOut, layOutSample, rebuild } from './tests/sites/site.ts';
const kind = process.argv[2];
const profile = { de: "name: Jürgen Müller-Lüdenscheidt\nlang: de\ncontribute: { repository: jml/seite }\nskills: [{name: Buchhaltung}, {name: Käsekunde}]\n", he: "name: נועה לוי\nlang: he\ncontribute: { repository: noa/site, branch: site }\nskills: [{name: Kafka}, {name: ניתוח נתונים}]\n" }[kind];
const root = profile ? await layOut('v-'+kind, null, { files: { 'content/profile.yaml': profile }, config: "site: 'https://example.com', base: '/me'," }) : await layOutSample('v-'+kind);
const t = Date.now(); await rebuild(root); console.log(root, Date.now()-t);
