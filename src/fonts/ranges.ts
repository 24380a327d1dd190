import type { Family } from '../theme/theme.ts';

export type Range = 'latin' | 'latin-ext' | 'vietnamese' | 'cyrillic' | 'greek';

const latin: readonly Range[] = ['latin', 'latin-ext', 'vietnamese'];

/** The ranges of characters that our families have. Each is a file of every cut, loaded where a text needs it. */
export const ranges: Record<Family, readonly Range[]> = {
	serif: latin,
	sans: [...latin, 'cyrillic', 'greek'],
};
