import { inLanguage, type Language, type Text } from '../site/text.ts';
import type { RegionAnswers } from './region-answers.ts';
import { item, quoted, texts } from './yaml-text.ts';

/** The start page of a new region, and a page about the site. */
export function siteFile({ name, email }: RegionAnswers, language: Language): string {
  const comment: Text = {
    sv: `Startsidan och sidan om webbplatsen. De andra sidornas mallar följer med programmet; den som vill ändra en
# mall lägger en egen fil med samma namn i data/pages.`,
    en: `The start page and the page about the site. The layouts of other pages come with the program; to change one,
# put a file of your own of the same name in data/pages.`,
  };
  return [
    `# ${inLanguage(comment, language)}\n`,
    item(
      'page/start',
      'Page',
      'layoutFor: ./',
      texts('label', { sv: `Styrkeområden: ${name}`, en: `Strength areas: ${name}` }),
      texts('description', {
        sv: 'De områden som regionen har valt ut för smart specialisering.',
        en: 'The fields that the region has chosen for smart specialisation.',
      }),
      'headerLinks: [page/about]',
      'footerLinks: [page/about]',
      'blocks:',
      cards,
    ),
    item(
      'page/about',
      'Page',
      texts('label', { sv: 'Om webbplatsen', en: 'About this site' }),
      texts('description', {
        sv: 'Vad uppgifterna är och hur du använder dem.',
        en: 'What the information is and how to use it.',
      }),
      'blocks:',
      about(name, email),
    ),
  ].join('\n');
}

const cards = `  - type: CardBlock
    label: { sv: Styrkeområdena, en: The strength areas }
    ofClass: StrengthArea
    # Visionens första mening, när den finns.
    summary: [hasVision, currentText, { orSame: { inverse: translationOf } }, hasStatement, text]
    claims: [hasVision, { inverse: ofVision }]
    readAs: page/reading/goal-claims
  - type: CardBlock
    label: { sv: För dig som använder data, en: For data users }
    things: [sparql, dump.ttl, browse, page/link, datasets/dcat]`;

function about(name: string, email: string | undefined): string {
  const ask: Text =
    email === undefined
      ? { sv: '', en: '' }
      : {
          sv: ` Frågor: [${email}](mailto:${email}).`,
          en: ` Questions: [${email}](mailto:${email}).`,
        };
  const text: Text = {
    sv: `${plain(name)} ger ut uppgifterna som öppna länkade data. Varje sak har en egen adress: i en webbläsare leder den till en sida, och program får samma uppgifter som data.${ask.sv}`,
    en: `${plain(name)} publishes the information as linked open data. Each thing has an address of its own: in a browser it leads to a page, and programs get the same information as data.${ask.en}`,
  };
  return `  - type: TextBlock
    label: { sv: Vad det här är, en: What this is }
    text:
      sv: ${quoted(text.sv)}
      en: ${quoted(text.en)}`;
}

/** A name within running text, where signs of Markdown mean themselves. */
function plain(name: string): string {
  return name.replace(/[\\`*_[\]<>#&]/g, '\\$&');
}
