/**
 * Names by which crawlers that collect training data for AI let themselves be sent away, as their operators
 * document them. Looked through on 2026-11-21. Crawlers that fetch a page because somebody asks for it (such as
 * ChatGPT-User or PerplexityBot), and those that build a search index, are not among them.
 */
export const trainingCrawlers = [
	'AI2Bot',
	'Amazonbot',
	'Applebot-Extended',
	'Bytespider',
	'CCBot',
	'ClaudeBot',
	'cohere-training-data-crawler',
	'Diffbot',
	'FacebookBot',
	'Google-Extended',
	'GPTBot',
	'ImagesiftBot',
	'meta-externalagent',
	'omgili',
	'PanguBot',
	'Timpibot',
	'webzio-extended',
] as const;
