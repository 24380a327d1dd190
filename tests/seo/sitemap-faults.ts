import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

const schema = new URL('../../node_modules/sitemap/schema/sitemap.xsd', import.meta.url);

/** What the schema of sitemaps.org finds wrong. */
export async function sitemapFaults(xml: string): Promise<string[]> {
	const { errors } = await validateXML({
		xml: [{ fileName: 'sitemap.xml', contents: xml }],
		schema: [readFileSync(schema, 'utf8')],
	});
	return errors.map(({ message }) => message);
}
