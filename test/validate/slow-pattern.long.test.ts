import { expect, it } from 'vitest';
import { compilePattern } from '../../src/validate/shapes/constraints/patterns.ts';
import { target, told } from './shapes-of-others.ts';

it('shapes of others give a pattern that tries for ever up, and say so', async () => {
  const shape = `${target} ; sh:property [ sh:path v:p ;\n sh:pattern "^(?=a)(a+)+$" ] .`;
  const text = `${'a'.repeat(60)}!`;
  const { outcome, lines } = await told(`v:a a v:T ; v:p "${text}" .`, shape);
  expect(outcome).toBe('valid');
  expect(lines).toEqual([expect.stringMatching(/^4 warning: Not checked: the pattern/)]);
});

it('a pattern is given up where it looks ahead and tries for ever', () => {
  const pattern = compilePattern('^(?=(a+)+$)', '');
  expect(pattern.outcome === 'compiled' && pattern.fits(`${'a'.repeat(5000)}!`)).toBe('slow');
});
