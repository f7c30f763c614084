import { ourSources } from '../support/files.ts';
import { expectOfficialShapes } from './expect-official-shapes.ts';

expectOfficialShapes('our own catalogue', ourSources());
