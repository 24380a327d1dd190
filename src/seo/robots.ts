import { trainingCrawlers } from './training-crawlers.ts';

/** robots.txt: everybody may read everything, except those who collect training data where the owner denies it. */
export function robotsTxt({ training, sitemap }: { training: 'allow' | 'deny'; sitemap?: string }): string {
	const groups = ['User-agent: *\nAllow: /\n'];
	if (training === 'deny') {
		const agents = trainingCrawlers.map((name) => `User-agent: ${name}\n`);
		groups.push(`# Crawlers that collect training data for AI\n${agents.join('')}Disallow: /\n`);
	}
	if (sitemap) groups.push(`Sitemap: ${sitemap}\n`);
	return groups.join('\n');
}
