// biome-ignore-all lint/suspicious/noTemplateCurlyInString: GitHub writes its expressions so.
import { parse } from 'yaml';

interface Step {
	uses?: string;
	run?: string;
	with?: Record<string, unknown>;
	env?: Record<string, string>;
}

interface Job {
	permissions?: Record<string, string>;
	'timeout-minutes'?: number;
	steps: Step[];
}

interface Workflow {
	on: Record<string, unknown> | string | string[];
	permissions?: Record<string, string>;
	jobs: Record<string, Job>;
}

/** Events that somebody without rights in the repository can cause. */
const outsiders =
	/^(?:pull_request|pull_request_target|pull_request_review.*|issues|issue_comment|discussion.*|fork|watch|workflow_run|check_.*|status)$/;

/** What our workflows never do, with the places where one does. */
export const policy: Record<string, (workflow: Workflow, text: string) => string[]> = {
	'a token may do nothing before a job says what': ({ permissions }) =>
		permissions && Object.keys(permissions).length === 0 ? [] : ['permissions'],

	'each job says what its token may do': ({ jobs }) =>
		Object.entries(jobs).flatMap(([name, { permissions }]) => (permissions ? [] : [name])),

	'what outsiders start reads, and nothing else': (workflow) =>
		isOpen(workflow)
			? Object.entries(workflow.jobs).flatMap(([name, { permissions = {} }]) =>
					Object.entries(permissions).every(([scope, access]) => scope === 'contents' && access === 'read')
						? []
						: [name],
				)
			: [],

	'what outsiders start holds no secret': (workflow, text) =>
		isOpen(workflow) ? (text.match(/\$\{\{[^}]*\bsecrets\b|github\.token/g) ?? []) : [],

	'actions are pinned to a commit, beside which stands its version': (workflow, text) =>
		steps(workflow).flatMap(({ uses }) =>
			uses === undefined ||
			(/^[\w.-]+\/[\w./-]+@[\da-f]{40}$/.test(uses) && new RegExp(`${uses} # v\\d`).test(text))
				? []
				: [uses],
		),

	'no expression stands in a script': (workflow) =>
		steps(workflow).flatMap(({ run = '' }) => run.match(/\$\{\{.*?\}\}/gs) ?? []),

	'no checkout keeps the token': (workflow) =>
		checkouts(workflow).flatMap((step) =>
			step.with?.['persist-credentials'] === false ? [] : [step.uses ?? ''],
		),

	'no checkout is of what outsiders sent': (workflow) =>
		checkouts(workflow).flatMap((step) => {
			const ref = step.with?.ref;
			// Without one, a pull request is checked out as it would be after a merge.
			const trusted =
				ref === undefined ? !isAbout(workflow, /^pull_request/) : ref === '${{ github.base_ref }}';
			return trusted && step.with?.repository === undefined ? [] : [String(ref)];
		}),

	'no script takes out what outsiders sent': (workflow) =>
		isOpen(workflow)
			? steps(workflow).flatMap(
					({ run = '' }) =>
						run.match(
							/\bgit (?:checkout|switch|merge|pull|worktree|reset|restore|read-tree|archive)\b|\bgh pr\b/g,
						) ?? [],
				)
			: [],

	'no cache is within reach of outsiders': (workflow) =>
		isOpen(workflow)
			? steps(workflow).flatMap(({ uses = '', with: options = {} }) =>
					uses.startsWith('actions/cache') ||
					'cache' in options ||
					(uses.startsWith('actions/setup-node') && options['package-manager-cache'] !== false)
						? [uses]
						: [],
				)
			: [],

	'scripts of packages run neither for outsiders nor beside a token that may write': (workflow) =>
		Object.values(workflow.jobs)
			.filter(({ permissions = {} }) => isOpen(workflow) || Object.values(permissions).includes('write'))
			.flatMap((job) =>
				job.steps.flatMap(({ run = '' }) => run.match(/\bnpm (?:ci|install)\b(?! --ignore-scripts)/g) ?? []),
			),

	'each job ends in time': ({ jobs }) =>
		Object.entries(jobs).flatMap(([name, { 'timeout-minutes': minutes = 360 }]) =>
			minutes <= 15 ? [] : [name],
		),
};

/** Every rule that a workflow breaks. */
export function brokenRules(text: string): string[] {
	const workflow = parse(text) as Workflow;
	return Object.entries(policy).flatMap(([rule, places]) =>
		places(workflow, text).length === 0 ? [] : [rule],
	);
}

function isOpen(workflow: Workflow): boolean {
	return isAbout(workflow, outsiders);
}

function isAbout({ on }: Workflow, events: RegExp): boolean {
	const named = typeof on === 'string' ? [on] : Array.isArray(on) ? on : Object.keys(on);
	return named.some((event) => events.test(event));
}

function steps({ jobs }: Workflow): Step[] {
	return Object.values(jobs).flatMap(({ steps }) => steps);
}

function checkouts(workflow: Workflow): Step[] {
	return steps(workflow).filter(({ uses = '' }) => uses.startsWith('actions/checkout@'));
}
