import { defineConfig } from 'astro/config';
import bonafides from './src/index.ts';

export default defineConfig({
	site: 'https://example.com',
	integrations: [bonafides()],
});
