import { lookAtEveryPage } from './every-page.ts';
import { withScript } from './in-browser.ts';

lookAtEveryPage(withScript);
