import type { Text } from '../../../site/text.ts';

interface BrokenRule {
  /** How the library says it. */
  readonly pattern: RegExp;
  readonly reason: Text;
}

export const groupedWildcard: Text = {
  sv: 'SELECT * går inte ihop med GROUP BY eller en funktion som COUNT. Räkna upp variablerna.',
  en: 'SELECT * does not go with GROUP BY or a function such as COUNT. Name the variables.',
};

/** Rules beside the grammar (SPARQL 1.2 Query §19.8) that no variable or place is named for. */
export const brokenRules: readonly BrokenRule[] = [
  {
    pattern: /^Number of dataBlockValues/,
    reason: {
      sv: 'En rad i VALUES har inte lika många värden som det finns variabler.',
      en: 'A row in VALUES does not have as many values as there are variables.',
    },
  },
  { pattern: /^GROUP BY not allowed with wildcard/, reason: groupedWildcard },
  {
    pattern: /^Aggregates are only allowed in/,
    reason: {
      sv: 'En funktion som COUNT får bara stå i SELECT, HAVING och ORDER BY. Efter GROUP BY väljer HAVING(COUNT(?sak) > 1) bland grupperna; annars räknar en inre SELECT.',
      en: 'A function such as COUNT is for SELECT, HAVING and ORDER BY alone. After GROUP BY, HAVING(COUNT(?thing) > 1) chooses among the groups; else an inner SELECT counts.',
    },
  },
  {
    pattern: /^An aggregate function is not allowed within/,
    reason: {
      sv: 'En funktion som COUNT får inte stå inuti en annan sådan. Låt en inre SELECT räkna först.',
      en: 'A function such as COUNT does not go inside another one. Let an inner SELECT count first.',
    },
  },
  {
    pattern: /^Note 17 violation/,
    reason: {
      sv: '~ och {| |} får bara stå efter en enkel egenskap, inte efter en egenskapsväg som :a/:b eller :a+.',
      en: '~ and {| |} go after a simple property alone, not after a property path such as :a/:b or :a+.',
    },
  },
  {
    pattern: /^language direction/,
    reason: {
      sv: 'En texts riktning är ltr eller rtl: "text"@sv--ltr.',
      en: 'The direction of a text is ltr or rtl: "text"@en--ltr.',
    },
  },
];
