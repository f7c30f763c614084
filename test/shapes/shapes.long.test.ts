import { actionPlanCases } from './cases/action-plan.ts';
import { claimCases } from './cases/claim.ts';
import { collectionCases } from './cases/collection.ts';
import { datasetCases } from './cases/dataset.ts';
import { documentCases } from './cases/document.ts';
import { labelCases } from './cases/label.ts';
import { ontologyCases } from './cases/ontology.ts';
import { organisationCases } from './cases/organisation.ts';
import { pageCases } from './cases/page.ts';
import { linkCases } from './cases/link.ts';
import { placeCases } from './cases/place.ts';
import { strengthAreaCases } from './cases/strength-area.ts';
import { tableCases } from './cases/table.ts';
import { visionCases } from './cases/vision.ts';
import { visionTextCases } from './cases/vision-text.ts';
import { readOwn } from './check-round.ts';
import { holdShapes } from './hold-shapes.ts';

holdShapes({
  name: 'shapes',
  isIncluded: (file) => !['dcat-ap-se.ttl', 'plans.ttl'].includes(file),
  readBase: readOwn,
  cases: [
    ...strengthAreaCases,
    ...labelCases,
    ...visionCases,
    ...visionTextCases,
    ...actionPlanCases,
    ...claimCases,
    ...collectionCases,
    ...datasetCases,
    ...documentCases,
    ...organisationCases,
    ...ontologyCases,
    ...pageCases,
    ...linkCases,
    ...placeCases,
    ...tableCases,
  ],
});
