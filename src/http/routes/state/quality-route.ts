import { catalogueOf } from '../../../catalogue/self-description.ts';
import { renderQualityPage } from '../../../html/pages/quality-page.ts';
import { assessBuild } from '../../../quality/assess-build.ts';
import { assess } from '../../../quality/assess.ts';
import type { Assessing } from '../../../quality/assessing.ts';
import { withLinks } from '../../../quality/assess-links.ts';
import { withState } from '../../../quality/assess-state.ts';
import { describeQuality } from '../../../quality/describe-quality.ts';
import { addressesElsewhere } from '../../../quality/links-elsewhere.ts';
import type { Dimension } from '../../../quality/measure.ts';
import type { LinkAsker } from '../../../outgoing/link-asker.ts';
import { noScores, type ScoresReading } from '../../../quality/scores.ts';
import { writeQuality } from '../../../quality/write-quality.ts';
import { toDataset } from '../../../rdf/dataset.ts';
import { formats } from '../../../rdf/syntaxes/formats.ts';
import { json, page, type Form } from '../../../site/forms.ts';
import { pathOf, routes } from '../../../site/routes/routes.ts';
import { oncePerSnapshot } from '../../../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import { contentLocation } from '../../answer/content-location.ts';
import type { RouteContext } from '../../answer/methods.ts';
import { problemReply } from '../../answer/problem.ts';
import { rdfReply } from '../../answer/rdf-reply.ts';
import { notAcceptable } from '../../answer/representations.ts';
import type { DataState } from '../../editions/data-state.ts';
import type { Edition } from '../../editions/edition.ts';
import { newContent } from '../../wire/content.ts';
import { negotiate } from '../../wire/negotiate.ts';
import { pageHeaders } from '../../wire/page-headers.ts';
import { ok, type Reply } from '../../wire/reply.ts';
import { languageOf, languageVary, pageOf, type Visit } from '../../wire/request.ts';
import { keepIfSettled } from '../../../store/port/drawing.ts';

/** How the site is asked from within, of an edition. */
export type AskWithin = (
  edition: Edition,
) => (address: string, accept?: string) => Promise<{ readonly reply: Reply }>;

export interface Judging {
  readonly askWithin: AskWithin;
  readonly dataState: () => DataState;
  /** What the tests of the program found; nobody has told, unless given. */
  readonly scores?: ScoresReading | undefined;
  /** Asks others whether links to them answer; nobody is asked, unless given. */
  readonly askLinks?: LinkAsker | undefined;
}

/** Answers with what the site finds out about its own quality, computed when somebody first asks. */
export async function answerQuality(
  { visit, edition, variables }: RouteContext,
  { askWithin, dataState, scores = noScores, askLinks }: Judging,
): Promise<Reply> {
  const { snapshot } = edition;
  const forms: readonly Form[] = routes.quality.forms;
  const named = forms.find(({ extension }) => extension === variables['format']);
  const chosen = named
    ? { offer: named, mediaType: named.mediaType }
    : negotiate(visit.headers.accept, forms);
  if (chosen === undefined) return problemReply(visit, notAcceptable);
  const found = await findOnce(snapshot)(edition, askWithin);
  const { findings, outcome } = dataState();
  const ofSite = withState(found, findings, outcome === 'held-back');
  const links = askLinks?.(addressesElsewhere(snapshot));
  const dimensions = [...withLinks(ofSite, links), assessBuild(scores)];
  const vary = named ? [] : ['Accept'];
  const offer = formats.find((format) => format === chosen.offer);
  // What is held back changes while the edition stays.
  if (offer === undefined)
    return { ...tell(visit, chosen.offer, dimensions, vary), isLasting: false };
  const place = { from: visit.path, stem: pathOf('quality'), offer, page: 1 };
  const reply = await rdfReply(visit, {
    edition,
    key: `quality ${JSON.stringify(dimensions.flatMap(writtenOf))}`,
    quads: () => describeQuality(dimensions, snapshot),
    chosen: { offer, mediaType: chosen.mediaType },
    headers: { ...withVary(vary), ...contentLocation(place, chosen.mediaType) },
  });
  return { ...reply, isLasting: false };
}

/** What is written of measures in RDF: of what was found elsewhere, thousands of addresses, the counts alone. */
function writtenOf({ measures }: Dimension): readonly unknown[] {
  return measures.map(({ name, found, lookedAt, at }) => [name, found, lookedAt, at]);
}

/** A page, or JSON. */
function tell(
  visit: Visit,
  form: Form,
  dimensions: readonly Dimension[],
  vary: readonly string[],
): Reply {
  const language = languageOf(visit);
  const isPage = form === page;
  const text = isPage
    ? renderQualityPage(pageOf(visit), dimensions, visit.snapshot)
    : writeQuality(dimensions, visit.snapshot, language);
  return ok(newContent(text), {
    mediaType: isPage ? page.mediaType : json.mediaType,
    headers: {
      ...(isPage && pageHeaders),
      'Content-Language': language,
      ...withVary([...vary, ...languageVary(visit)]),
    },
  });
}

function withVary(fields: readonly string[]): Readonly<Record<string, string>> {
  return fields.length > 0 ? { Vary: fields.join(', ') } : {};
}

/** What was found of a snapshot, once, however many ask; not what was found while the engine had no time. */
const findOnce = oncePerSnapshot((snapshot: Snapshot) => {
  let found: Promise<readonly Dimension[]> | undefined;
  return (edition: Edition, askWithin: AskWithin) => {
    if (found) return found;
    let isBusy = false;
    return keepIfSettled(
      () =>
        look(snapshot, askWithin(edition), () => {
          isBusy = true;
          found = undefined;
        }),
      (looked) => {
        if (!isBusy) found = looked;
      },
    );
  };
});

async function look(
  snapshot: Snapshot,
  ask: ReturnType<AskWithin>,
  onBusy: () => void,
): Promise<readonly Dimension[]> {
  const catalogue = await catalogueOf(snapshot);
  const assessing: Assessing = {
    snapshot,
    said: catalogue && toDataset(catalogue.quads),
    ask: async (address, accept) => {
      const below = pathWithin(snapshot, address);
      if (below === undefined) return undefined;
      const { reply } = await ask(below, accept);
      if (reply.status === 503) onBusy();
      const body = reply.content ? new Uint8Array(reply.content.bytes) : null;
      return new Response(body, { status: reply.status, headers: { ...reply.headers } });
    },
  };
  return assess(assessing);
}

/** An address of this site as it is asked for from within; nothing for one of another site. */
function pathWithin({ baseIri, publicUrl }: Snapshot, address: string): string | undefined {
  const base = [baseIri, publicUrl].find((each) => address.startsWith(each));
  if (base === undefined) return undefined;
  return new URL(baseIri).pathname + address.slice(base.length).replace(/#.*$/s, '');
}
