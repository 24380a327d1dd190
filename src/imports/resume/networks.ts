const addresses: Record<string, (user: string) => string> = {
	github: (user) => `https://github.com/${user}`,
	gitlab: (user) => `https://gitlab.com/${user}`,
	codeberg: (user) => `https://codeberg.org/${user}`,
	bitbucket: (user) => `https://bitbucket.org/${user}`,
	linkedin: (user) => `https://www.linkedin.com/in/${user}`,
	twitter: (user) => `https://x.com/${user}`,
	x: (user) => `https://x.com/${user}`,
	instagram: (user) => `https://www.instagram.com/${user}`,
	medium: (user) => `https://medium.com/@${user}`,
	devto: (user) => `https://dev.to/${user}`,
	dribbble: (user) => `https://dribbble.com/${user}`,
	behance: (user) => `https://www.behance.net/${user}`,
	codepen: (user) => `https://codepen.io/${user}`,
	kaggle: (user) => `https://www.kaggle.com/${user}`,
	keybase: (user) => `https://keybase.io/${user}`,
	soundcloud: (user) => `https://soundcloud.com/${user}`,
	reddit: (user) => `https://www.reddit.com/user/${user}`,
	hackernews: (user) => `https://news.ycombinator.com/user?id=${user}`,
	npm: (user) => `https://www.npmjs.com/~${user}`,
};

/** The address of a user on a network, where a name alone makes it certain. */
export function profileAddress(network: string, username: string): string | undefined {
	const name = network.toLowerCase().replace(/\.com$|[^a-z]/g, '');
	const fediverse = /^@?([\w.-]+)@([\w-]+(?:\.[\w-]+)+)$/.exec(username);
	if (fediverse && name !== 'email') return `https://${fediverse[2]}/@${fediverse[1]}`;
	const user = username.replace(/^@/, '');
	if (name === 'bluesky' && /^[\w-]+(?:\.[\w-]+)+$/.test(user)) return `https://bsky.app/profile/${user}`;
	if (!/^[\w.-]+$/.test(user) || !Object.hasOwn(addresses, name)) return undefined;
	return addresses[name]?.(user);
}
