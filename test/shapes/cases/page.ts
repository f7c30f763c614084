import { mistake, startOf, type Case } from '../case.ts';

const about = 'pages/about.yaml';
const goals = 'pages/goals.yaml';
const layout = 'pages/strength-area.yaml';
const licence = 'pages/licence.yaml';
const readings = 'pages/readings.yaml';
const site = 'pages/site.yaml';

const claims = 'claims: [hasVision, { inverse: ofVision }]';
const readAs = 'readAs: page/reading/goal-claims';

/** A mistake in the first block of a type, which has no address: what is missing is found at its start. */
function inBlock(
  breaks: string,
  [file, type]: readonly [file: string, type: string],
  [replace, by]: readonly [replace: string, by: string],
): Case {
  const of = `- type: ${type}\n`;
  return { breaks, edits: [{ in: file, of, replace, by }], where: { in: file, at: of } };
}

/** A mistake in the first field of the table. */
function inField(breaks: string, replace: string, by: string): Case {
  const of = 'path: relatedMatch\n';
  const where = { in: layout, of, at: '- type: Field' };
  return { breaks, edits: [{ in: layout, of, replace, by }], where };
}

export const pageCases: readonly Case[] = [
  mistake('Page-blocks-missing', [licence, 'page/licence'], ['blocks:', 'related:'], {
    where: { of: startOf('page/licence') },
  }),
  mistake('Page-blocks-kind', [about, 'page/about'], ['- type: TextBlock', '- type: Concept'], {
    where: { of: startOf('page/about') },
  }),
  inBlock('TextBlock-text', ['pages/accessibility.yaml', 'TextBlock'], ['text:', 'note:']),
  inBlock(
    'MarkedTextBlock-path',
    [layout, 'MarkedTextBlock'],
    ['path: [hasVision', 'target: [hasVision'],
  ),
  inBlock('TileBlock-claims', [layout, 'TileBlock'], [claims, '']),
  inBlock('MatrixBlock-claims', [goals, 'MatrixBlock'], [claims, '']),
  inBlock('MatrixBlock-ofClass', [goals, 'MatrixBlock'], ['ofClass: StrengthArea', '']),
  inBlock('Things', [site, 'CardBlock'], ['ofClass: StrengthArea', '']),
  inBlock('Fields-missing', [layout, 'TimelineBlock'], ['fields:', 'related:']),
  inBlock('FieldList-kind', [layout, 'FactBlock'], ['- type: Field', '- type: Concept']),
  inField('Field-label', 'label:', 'definition:'),
  inField('Field-path', 'path: notation', ''),
  inBlock('Claims-readAs-missing', [site, 'CardBlock'], [readAs, '']),
  {
    breaks: 'Claims-readAs-kind',
    edits: [
      {
        in: layout,
        of: '- type: TileBlock\n',
        replace: readAs,
        by: 'readAs: id/target-picture/2050',
      },
    ],
  },
  mistake(
    'ClaimReading-target',
    [readings, 'page/reading/goal-claims'],
    ['target: { either: [toGoal, toTargetPicture] }', ''],
  ),
  {
    breaks: 'Closed-closed',
    edits: [{ in: layout, replace: 'closed: true', by: 'closed: ["true", "false"]' }],
  },
  {
    breaks: 'Whose-whoseWords',
    edits: [{ in: layout, replace: 'whoseWords: editorial', by: 'whoseWords: Page' }],
  },
  mistake('Coloured-colour-many', [goals, 'sdg:1'], ["'#c8202f'", "['#c8202f', '#000000']"]),
  mistake('Coloured-colour-form', [goals, 'sdg:3'], ['#3b7d2c', 'green']),
  mistake('Look-accent', [site, 'page/start'], ["accent: '#0b5867'", 'accent: blue']),
  mistake('Look-accentInDark', [site, 'page/start'], ["'#82cddb'", "['#82cddb', '#000000']"]),
  mistake(
    'Look-mark',
    [site, 'page/start'],
    ['mark: look/mark.svg', 'mark: [look/a.svg, look/b.svg]'],
  ),
  mistake(
    'Look-picture',
    [site, 'page/start'],
    ['picture: look/ridge.svg', 'picture: [look/a.svg, look/b.svg]'],
  ),
  {
    breaks: 'Found-searchWeight',
    edits: [{ in: layout, replace: 'searchWeight: 10', by: 'searchWeight: 0' }],
    where: { in: layout, at: 'searchWeight' },
  },
  mistake(
    'ResultFields-kind',
    ['pages/organisations.yaml', 'page/layout/contact-point'],
    ['- type: Field', '- type: Concept'],
    { where: { of: startOf('page/layout/contact-point') } },
  ),
  {
    breaks: 'Foldered-folder-form',
    edits: [{ in: goals, replace: 'pageFolder: goal', by: 'pageFolder: Mål/1' }],
    where: { in: goals, at: 'pageFolder' },
  },
];
