import { catalogueCases } from './cases/catalogue.ts';
import { cataloguedDatasetCases } from './cases/catalogued-dataset.ts';
import { distributionCases } from './cases/distribution.ts';
import { readCopies } from './check-round.ts';
import { holdShapes } from './hold-shapes.ts';

holdShapes({
  name: 'shapes of DCAT-AP-SE',
  isIncluded: (file) => file === 'dcat-ap-se.ttl',
  readBase: readCopies,
  cases: [...catalogueCases, ...cataloguedDatasetCases, ...distributionCases],
});
