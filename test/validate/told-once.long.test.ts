import { expect, it } from 'vitest';
import type { Finding } from '../../src/load/finding.ts';
import { toldOnce } from '../../src/validate/findings/told-once.ts';

it('takes more findings than a call takes arguments', () => {
  const position = { line: 1, column: 1 };
  const message = { sv: 'Fel.', en: 'Wrong.' };
  const finding: Finding = { severity: 'warning', path: 'a.nt', position, message };
  expect(toldOnce([Array.from({ length: 1_000_000 }, () => finding)])).toEqual([finding]);
});
