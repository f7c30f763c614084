import { mistake, type Case } from '../case.ts';

export const labelCases: readonly Case[] = [
  mistake(
    'Label-sv-missing',
    ['posts.yaml', 'id/post/processledare-digitala-losningar'],
    ["sv: 'Processledare, Digitala lösningar'", ''],
    { where: { at: "en: 'Process leader" } },
  ),
  mistake(
    'Label-en-missing',
    ['organisation.yaml', 'id/contact-point/ekonomienheten'],
    ['en: Finance unit', ''],
    { where: { at: 'sv: Ekonomienheten' } },
  ),
  mistake(
    'Label-sv-many',
    ['process/visionsarbete.yaml', 'id/process/visionsarbete'],
    ['sv: Visionsarbetet', 'sv: [Visionsarbetet, Arbetet med visionerna]'],
  ),
  mistake(
    'Label-en-many',
    ['process/handlingsplansarbete.yaml', 'id/process/handlingsplansarbete'],
    ['en: The action plan process', 'en: [The action plan process, Action planning]'],
    { where: { at: 'sv: Handlingsplansarbetet' } },
  ),
  mistake(
    'AltLabel-other',
    ['steering-document/rus-2050.yaml', 'id/steering-document/rus-2050'],
    ['sv: [Regionala utvecklingsstrategin, RUS]', 'sv: [Regionala utvecklingsstrategin, RUS 2050]'],
  ),
  mistake(
    'Label-language',
    ['organisation.yaml', 'id/address/fakturaadress'],
    ['en: Invoice address', 'en: Invoice address\n    de: Rechnungsadresse'],
    { where: { at: 'de: Rechnungsadresse' } },
  ),
];
