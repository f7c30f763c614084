import { languageTagsOf } from '../../catalogue/dcat/authority-codes.ts';
import type { Literal } from '../../rdf/terms.ts';
import { literalsOf, objectsOf } from '../../rdf/values.ts';
import { oa } from '../../rdf/vocabulary.ts';
import { oncePerSnapshot } from '../../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';

/** Words as they stand in a source (Web Annotation §4.2.4): plain texts, without a language of their own. */
const quoting = [oa.exact, oa.prefix, oa.suffix];

/** The language of what was quoted from: that of the text's source, where it has one and no other. */
export function quotedLanguageOf({ value, language }: Literal, snapshot: Snapshot): string {
  if (language !== '') return language;
  const spoken = languagesOfQuotations(snapshot).get(value);
  return spoken?.size === 1 ? [...spoken].join('') : '';
}

const languagesOfQuotations = oncePerSnapshot(({ dataset }: Snapshot) => {
  const languages = new Map<string, Set<string>>();
  for (const { subject, object: source } of dataset.match(null, oa.hasSource)) {
    const spoken = languageTagsOf(source, dataset);
    const selectors = objectsOf(subject, oa.hasSelector, dataset);
    const texts = selectors.flatMap((selector) =>
      quoting.flatMap((property) => literalsOf(selector, property, dataset)),
    );
    for (const { value } of texts) {
      languages.set(value, new Set([...(languages.get(value) ?? []), ...spoken]));
    }
  }
  return languages;
});
