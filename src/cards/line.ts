/** Small facts in one line. */
export const line = (facts: (string | undefined | false)[]) => facts.filter(Boolean).join(' · ');
