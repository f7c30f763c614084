import { inLanguage, type Text } from '../../site/text.ts';
import { codeBlock, disclosure } from '../kit/components.ts';
import { html } from '../kit/template.ts';
import { inSection, type RenderBlock } from './parts/block.ts';
import { cite } from './citation.ts';

const words = {
  reference: { sv: 'referensen', en: 'the reference' },
  bibtex: { sv: 'referensen som BibTeX', en: 'the reference as BibTeX' },
} satisfies Record<string, Text>;

/** How to refer to the page's thing: a line to copy, and the same for reference managers. */
export const renderCitationBlock: RenderBlock = (block, context) => {
  const { language } = context.page;
  const { text, bibtex } = cite(context.topic, language, context.snapshot);
  const content = html`${codeBlock(language, { id: 'reference-text', name: inLanguage(words.reference, language), text })}
  ${disclosure('BibTeX', codeBlock(language, { id: 'reference-bibtex', name: inLanguage(words.bibtex, language), text: bibtex }))}`;
  return inSection('citation', block, context, content);
};
