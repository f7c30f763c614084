import type { Term } from '../../rdf/terms.ts';
import type { OwnName } from '../../rdf/vocabularies/own-vocabulary.ts';
import { rdf } from '../../rdf/vocabulary.ts';
import { objectsOf } from '../../rdf/values.ts';
import { ownWords } from '../../model/page-declaration.ts';
import type { Html } from '../kit/template.ts';
import type { RenderBlock, BlockContext } from './parts/block.ts';
import { renderCards } from './card-block.ts';
import { renderCitationBlock } from './citation-block.ts';
import { renderCounts } from './count-block.ts';
import { renderDownloads } from './download-block.ts';
import { renderFacts } from './fact-block.ts';
import { renderList } from './list-block.ts';
import { renderMarkedText } from './marked-text-block.ts';
import { renderMatrix } from './matrix/matrix-block.ts';
import { renderTable } from './table-block.ts';
import { renderText } from './text-block.ts';
import { renderTiles } from './tile-block.ts';
import { renderTimeline } from './timeline-block.ts';

/** Every kind of block. */
const renderers = {
  CardBlock: renderCards,
  CitationBlock: renderCitationBlock,
  CountBlock: renderCounts,
  DownloadBlock: renderDownloads,
  FactBlock: renderFacts,
  ListBlock: renderList,
  MarkedTextBlock: renderMarkedText,
  MatrixBlock: renderMatrix,
  TableBlock: renderTable,
  TextBlock: renderText,
  TileBlock: renderTiles,
  TimelineBlock: renderTimeline,
} as const satisfies Partial<Record<OwnName, RenderBlock>>;

/** The blocks of a page, in their order; those that have nothing to show are left out. */
export function renderBlocks(context: BlockContext): readonly Html[] {
  return context.blocks.flatMap((block) => rendererOf(block, context)?.(block, context) ?? []);
}

function rendererOf(block: Term, { snapshot }: BlockContext): RenderBlock | undefined {
  const own = ownWords(snapshot);
  const kinds = objectsOf(block, rdf.type, snapshot.dataset);
  const [, render] =
    Object.entries(renderers).find(([name]) =>
      kinds.some((kind) => kind.equals(own[name as keyof typeof renderers])),
    ) ?? [];
  return render;
}
