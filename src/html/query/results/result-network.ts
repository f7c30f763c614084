import { termKey } from '../../../rdf/term-key.ts';
import { isNamed, type Term } from '../../../rdf/terms.ts';
import { inLanguage, type Text } from '../../../site/text.ts';
import { html, type Html } from '../../kit/template.ts';
import { drawGraph } from '../../pictures/draw-graph.ts';
import type { Arrow, Box } from '../../pictures/drawing.ts';
import { fitText } from '../../pictures/wrap-text.ts';
import { hrefOf, plainNameOf } from '../../values/term.ts';
import type { AnswerLink } from './links-in-answer.ts';
import { plainTerm } from './result-term.ts';
import type { PageContext } from '../../values/page-context.ts';

/** More is a tangle; these take 50 ms to place, in the process that answers everybody. */
const [mostBoxes, mostArrows] = [30, 45];

/** How long a name in a box may be: three lines or so. */
const roomForName = { width: 330, size: 13 } as const;

const words = {
  heading: { sv: 'Som nätverk', en: 'As a network' },
  description: {
    sv: 'Rutorna är saker i svaret och pilarna vad som leder från den ena till den andra. Det som står efter bilden säger samma sak.',
    en: 'Boxes are things in the answer, and arrows lead from one to another. What comes after the picture says the same.',
  },
  first: {
    sv: 'Bara de första: fler pilar än så går inte att följa.',
    en: 'The first ones only: nobody can follow more arrows.',
  },
} satisfies Record<string, Text>;

/** Things of an answer as boxes, and what leads from one to another as arrows. */
export function renderResultNetwork(links: readonly AnswerLink[], context: PageContext): Html {
  const { language } = context.page;
  const title = inLanguage(words.heading, language);
  const { boxes, arrows, isCut } = drawingOf(links, context);
  const description = inLanguage(words.description, language);
  return html`<section class="diagram picture network">
    <h3>${title}</h3>
    ${isCut && html`<p class="note">${inLanguage(words.first, language)}</p>`}
    <div class="scroll" tabindex="0" role="region" aria-label="${title}">
      ${drawGraph({ id: 'page-network', title, description, boxes, arrows, isDense: arrows.some(({ name }) => name !== '') })}
    </div>
  </section>`;
}

interface Drawn {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  readonly isCut: boolean;
}

/** As many links as can be followed, in their order; several between the same two are one arrow. */
function drawingOf(links: readonly AnswerLink[], context: PageContext): Drawn {
  const boxes = new Map<string, Box>();
  const arrows = new Map<string, Arrow>();
  let isCut = false;
  for (const { from, property, to } of links) {
    const [start, end] = [termKey(from), termKey(to)];
    const key = JSON.stringify([start, end]);
    const known = arrows.get(key);
    const ends = new Map([
      [start, from],
      [end, to],
    ]);
    const fresh = [...ends].filter(([each]) => !boxes.has(each));
    if (!known && (arrows.size === mostArrows || boxes.size + fresh.length > mostBoxes)) {
      isCut = true;
      continue;
    }
    for (const [each, term] of fresh) boxes.set(each, boxFor(each, term, context));
    const name = property ? plainNameOf(property, context.page.language, context.snapshot) : '';
    const names = new Set([...(known?.name.split('\n') ?? []), name]);
    arrows.set(key, { from: start, to: end, name: [...names].join('\n'), isKind: false });
  }
  return { boxes: [...boxes.values()], arrows: [...arrows.values()], isCut };
}

function boxFor(key: string, term: Term, context: PageContext): Box {
  const name = term.termType === 'BlankNode' ? `_:${term.value}` : plainTerm(term, context);
  return {
    key,
    name: fitText(name, roomForName),
    href: isNamed(term) ? hrefOf(term, context.page, context.snapshot) : undefined,
  };
}
