import { misnamed, mistake, startOf, type Case, type Thing } from '../case.ts';

const organisation: Thing = ['organisation.yaml', 'id/organisation/2321000214'];
const address = (name: string): Thing => ['organisation.yaml', `id/address/${name}`];
const contact = (name: string): Thing => ['organisation.yaml', `id/contact-point/${name}`];
const post = (name: string): Thing => ['posts.yaml', `id/post/${name}`];
const holder = (name: string): Thing => ['people.yaml', `id/post/${name}`];

/** A person as complete as one must be. */
const invented =
  '{ type: Person, name: Kim Exempel, mailbox: "mailto:kim@region.example", observedIn: id/source/regionjh-rus, reviewBy: 2027-06-30 }';

export const organisationCases: readonly Case[] = [
  mistake('Organisation-organisationNumber-missing', organisation, [
    'organisationNumber: 232100-0214',
    '',
  ]),
  mistake('Organisation-organisationNumber-many', organisation, [
    'organisationNumber: 232100-0214',
    'organisationNumber: [232100-0214, 232100-0222]',
  ]),
  mistake('Organisation-organisationNumber-form', organisation, [
    'organisationNumber: 232100-0214',
    'organisationNumber: SE2321000214',
  ]),
  mistake('Organisation-address-missing', organisation, ['address: id/address/postadress', '']),
  {
    breaks: 'Organisation-contactPoint-missing',
    edits: [{ in: 'organisation.yaml', replace: 'contactPoint:', by: 'related:' }],
    where: { of: startOf(organisation[1]) },
  },
  mistake('Address-fullAddress', address('postadress'), [
    'fullAddress: Box 654, 831 27 Östersund',
    '',
  ]),
  mistake('Address-postCode', address('fakturaadress'), ['postCode: 831 29', 'postCode: 83129']),
  mistake('ContactPoint-way', contact('ekonomienheten'), ['email: ekonomienheten@regionjh.se', '']),
  mistake('ContactPoint-email', contact('vaxel'), [
    'email: region@regionjh.se',
    'email: mailto:region@regionjh.se',
  ]),
  mistake('ContactPoint-email-person', contact('ekonomienheten'), [
    'email: ekonomienheten@regionjh.se',
    'email: kim.exempel@regionjh.se',
  ]),
  mistake('ContactPoint-telephone', contact('vaxel'), [
    'telephone: 063-14 75 00',
    'telephone: växeln',
  ]),
  mistake(
    'Responsible-type',
    ['dataset.yaml', 'id/agent/redaktionen'],
    ['type: Agent', 'type: Agent\n  responsibleFor: id/steering-document/rus-2030'],
    { where: { at: 'type: Agent' } },
  ),
  misnamed('Post-id', post('overgripande-ansvar'), 'id/post/övergripande-ansvar'),
  mistake('Post-role-missing', post('processledare-digitala-losningar'), [
    'role: process-leader',
    '',
  ]),
  mistake('Post-role-known', post('processledare-upplevelser'), [
    'role: process-leader',
    'role: high',
  ]),
  mistake('Post-postIn-missing', post('processledare-hallbar-energi'), [
    'postIn: id/organisation/2321000214',
    '',
  ]),
  mistake('Post-postIn-kind', post('processledare-jord-skog-och-vatten'), [
    'postIn: id/organisation/2321000214',
    'postIn: id/place/are',
  ]),
  mistake('Post-responsibleFor-kind', post('overgripande-ansvar'), [
    '- id/steering-document/rus-2050',
    '- id/vision/upplevelser-2030',
  ]),
  mistake('Post-leadsProcessFor-kind', post('processledare-upplevelser'), [
    'leadsProcessFor: id/strength-area/upplevelser',
    'leadsProcessFor: [id/strength-area/upplevelser, id/place/are]',
  ]),
  mistake(
    'Post-observedHolder-many',
    post('overgripande-ansvar'),
    ['role: overall-responsibility', `role: overall-responsibility\n  observedHolder: ${invented}`],
    { where: { at: 'observedHolder:' } },
  ),
  mistake(
    'Post-observedHolder-blank',
    holder('processledare-upplevelser'),
    ['observedHolder:\n', 'observedHolder:\n    id: id/person/1\n'],
    { where: { at: 'id: id/person/1' } },
  ),
  mistake(
    'Post-observedHolder-kind',
    holder('overgripande-ansvar'),
    ['type: Person', 'type: Agent'],
    {
      where: { at: 'type: Agent' },
    },
  ),
  mistake(
    'Person-name',
    holder('processledare-digitala-losningar'),
    ['name:', 'altLabel: { sv: Kim }\n    # name:'],
    {
      where: { at: 'type: Person' },
    },
  ),
  mistake(
    'Person-mailbox',
    holder('processledare-jord-skog-och-vatten'),
    ['mailbox:', '# mailbox:'],
    {
      where: { at: 'type: Person' },
    },
  ),
  mistake(
    'Person-mailbox-form',
    holder('processledare-hallbar-energi'),
    ['@regionjh.se', '-regionjh.se'],
    {
      where: { at: 'mailbox:' },
    },
  ),
  mistake(
    'Person-observedIn',
    holder('processledare-upplevelser'),
    ['observedIn:', '# observedIn:'],
    {
      where: { at: 'type: Person' },
    },
  ),
  mistake('Person-reviewBy', holder('overgripande-ansvar'), ['reviewBy: 2027-06-30', ''], {
    where: { at: 'type: Person' },
  }),
  mistake('Person-reviewBy-many', holder('processledare-digitala-losningar'), [
    'reviewBy: 2027-06-30',
    'reviewBy: [2027-06-30, 2027-12-31]',
  ]),
  mistake('Person-reviewBy-form', holder('processledare-jord-skog-och-vatten'), [
    'reviewBy: 2027-06-30',
    'reviewBy: nästa sommar',
  ]),
  mistake(
    'Person-post-missing',
    holder('processledare-hallbar-energi'),
    ['observedHolder:', 'related:'],
    {
      where: { at: 'type: Person' },
    },
  ),
  {
    breaks: 'Person-post-known',
    edits: [
      {
        in: 'people.yaml',
        of: startOf('id/post/processledare-upplevelser'),
        replace: 'id: id/post/processledare-upplevelser',
        by: 'id: id/post/processledare-upplevelse',
      },
    ],
    where: { of: startOf('id/post/processledare-upplevelse'), at: 'type: Person' },
  },
];
