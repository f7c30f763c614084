import { expect, it } from 'vitest';
import { decided } from '../../src/http/static/addresses.ts';
import { routeNames } from '../../src/site/routes/routes.ts';

it('for each route it is decided which of its addresses are exported as files', () => {
  expect([...decided].sort()).toEqual([...routeNames].sort());
});
