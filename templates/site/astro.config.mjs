import bonafides from "bonafides";
import { defineConfig } from "astro/config";

export default defineConfig({
	// `site` is the address of your site, such as https://ada.example. Canonical addresses need it.
	site: {{site|json}},
	base: {{base|json}}, // the folder of the site on that host
	integrations: [bonafides()],
});
