import { museum } from '../support/files.ts';
import { expectOfficialShapes } from './expect-official-shapes.ts';

expectOfficialShapes('the catalogue of a museum', museum());
