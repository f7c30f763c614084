import { lookAtEveryPage } from './every-page.ts';
import { withoutScript } from './in-browser.ts';

lookAtEveryPage(withoutScript);
