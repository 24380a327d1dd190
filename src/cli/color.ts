/** Whether to write in colour: as the environment asks (FORCE_COLOR before NO_COLOR), else on terminals only. */
export function wantsColor(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
	if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR);
	if (env.NO_COLOR) return false;
	return isTerminal && env.TERM !== 'dumb';
}
