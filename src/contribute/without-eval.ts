import { z } from 'astro/zod';

// Imported before any schema is made: zod would try whether it may compile them, and the policy of the page refuses.
z.config({ jitless: true });
