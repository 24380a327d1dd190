import { CspEvaluator } from 'csp_evaluator';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';

/** What csp_evaluator holds against a policy that weighs more than “medium, maybe”. */
export function policyFaults(policy: string): string[] {
	return new CspEvaluator(new CspParser(policy).csp)
		.evaluate()
		.filter(({ severity }) => severity < Severity.MEDIUM_MAYBE)
		.map(({ severity, directive, description }) => `${Severity[severity]} ${directive}: ${description}`);
}
