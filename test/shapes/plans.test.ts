import { planCases } from './cases/plans.ts';
import { readInvented } from './check-round.ts';
import { holdShapes } from './hold-shapes.ts';

holdShapes({
  name: 'shapes of what action plans lead to',
  isIncluded: (file) => file === 'plans.ttl',
  readBase: readInvented,
  cases: planCases,
});
