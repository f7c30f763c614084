import { csv, javaScript, json, page, picture } from '../forms.ts';
import type { Route } from './route.ts';

const embed = { methods: 'reading', caching: 'revalidated', label: 'embed' } as const;

/** Routes of what other sites may show. */
export const embedRoutes = {
  elements: {
    ...embed,
    address: 'embed/styrkedata.js',
    forms: [javaScript],
    description: {
      sv: 'Element för andra webbplatser (styrkedata-area, styrkedata-goals), som visar det som gäller när sidan läses.',
      en: 'Elements for other websites (styrkedata-area, styrkedata-goals), which show what holds when the page is read.',
    },
    isTimeless: true,
  },
  embed: {
    ...embed,
    address: 'embed/{page}{.format}{?lang}',
    forms: [page, picture, csv],
    description: {
      sv: 'Bilden på en sida, att visa på en annan webbplats, som bild eller som tal.',
      en: 'The picture of a page, to show on another website, as a picture or as numbers.',
    },
    disallowed: 'embed/',
  },
  oembed: {
    ...embed,
    address: 'oembed{?url,maxwidth,maxheight,format,lang}',
    forms: [json],
    description: {
      sv: 'Hur en sida visas på en annan webbplats, enligt oEmbed 1.0.',
      en: 'How a page is shown on another website, as oEmbed 1.0 has it.',
    },
  },
} as const satisfies Readonly<Record<string, Route>>;
