import type { Rule } from 'eslint';

/** The rooms of `src/` in the order of the data's way. */
export declare const rooms: readonly string[];
/** ESLint's rule that holds their order. */
export declare const importDirection: Rule.RuleModule;
