import { csvLine } from '../../serialise/tables/csv.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import { drawMatrix } from '../blocks/matrix/draw-matrix.ts';
import type { Embedded } from '../blocks/embedded.ts';
import { namesIn, renderMatrixFigure } from '../blocks/matrix/matrix-block.ts';
import { assetPath } from '../kit/assets.ts';
import { linkTo } from '../kit/page.ts';
import { html } from '../kit/template.ts';
import { frameOf } from '../layout/frame.ts';

const words = {
  number: { sv: 'nummer', en: 'number' },
  goal: { sv: 'mål', en: 'goal' },
  source: { sv: 'Källa:', en: 'Source:' },
} satisfies Record<string, Text>;

/** A page of the matrix alone, whose links open outside the frame. */
export function renderEmbed({ read, context, path }: Embedded): string {
  const { page, snapshot } = context;
  const { language } = page;
  const alone = { ...page, search: '' };
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${read.title}</title>
        <base target="_top" />
        <link rel="stylesheet" href="${linkTo(alone, assetPath('style'))}" />
      </head>
      <body class="embedded">
        <main>
          <h1>${read.title}</h1>
          ${renderMatrixFigure(read, context)}
          <p class="note">
            ${inLanguage(words.source, language)}
            <a href="${linkTo(page, path)}">${frameOf(snapshot, language).name}</a>
          </p>
        </main>
      </body>
    </html> `.text;
}

/** The matrix as a picture of its own (SVG 1.1). */
export function writePicture({ read, context, path }: Embedded): string {
  const { page, snapshot } = context;
  const { name } = frameOf(snapshot, page.language);
  const source = `${name}, ${snapshot.publicUrl}${path}`;
  return drawMatrix(read.matrix, { ...namesIn(read.matrix, context), title: read.title, source });
}

/** The numbers (RFC 4180): a line for each goal, also those that nothing is linked to. */
export function writeNumbers({ read, context }: Embedded): string {
  const { matrix } = read;
  const { language } = context.page;
  const names = namesIn(matrix, context);
  const head = [
    inLanguage(words.number, language),
    inLanguage(words.goal, language),
    ...names.things,
  ];
  const lines = matrix.groups.map(({ number = '' }, column) => [
    number,
    names.groups[column] ?? '',
    ...matrix.cells.map((row) => String(row[column]?.total ?? 0)),
  ]);
  return [head, ...lines].map(csvLine).join('');
}
