import type { Json } from '../../record/json.ts';
import type { Catalogue } from '../../catalogue/dcat/catalogue.ts';
import { writeInHead } from '../../catalogue/web/in-head.ts';
import { mainStatements } from '../../catalogue/web/main-statements.ts';
import { toSchemaOrg } from '../../catalogue/web/schema-org.ts';
import { toSchemaThing } from '../../catalogue/web/schema-thing.ts';
import { isPersonalDocument } from '../../describe/personal-documents.ts';
import type { NamedNode } from '../../rdf/terms.ts';
import type { Language } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { Html } from '../kit/template.ts';

/** A catalogue for search engines, to stand in a page's head. */
export function catalogueInHead(catalogue: Catalogue | undefined, language: Language): Html {
  return inHead(catalogue && toSchemaOrg(catalogue, language));
}

/**
 * What the page about a thing says, for programs that read pages, to stand in its head: in the words of schema.org where
 * there are any for it, else its main statements. Of persons nothing is told there.
 */
export function thingInHead(thing: NamedNode, snapshot: Snapshot, language: Language): Html {
  if (isPersonalDocument(snapshot, [thing])) return inHead(undefined);
  return inHead(toSchemaThing(thing, snapshot, language) ?? mainStatements(thing, snapshot));
}

/** It is data, not a program: no policy keeps it out. */
function inHead(json: Json | undefined): Html {
  if (json === undefined) return new Html('');
  return new Html(`<script type="application/ld+json">${writeInHead(json)}</script>`);
}
