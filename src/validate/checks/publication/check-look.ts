import type { Finding } from '../../../load/finding.ts';
import type { StoredCopy } from '../../../load/publication/load-stored-copies.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import { readSvg } from '../../../load/publication/read-svg.ts';
import type { Dataset } from '../../../rdf/dataset.ts';
import { ownVocabulary } from '../../../rdf/vocabularies/own-vocabulary.ts';
import { colourPattern, contrastOf } from '../../../site/colours.ts';
import { imageTypeOf } from '../../../site/image-types.ts';
import { grounds, leastContrast } from '../../../site/look-grounds.ts';
import type { Language, Text } from '../../../site/text.ts';
import { tell } from '../../findings/place.ts';

/**
 * The look that a region declares for its pages: its colours can be read on every ground that pages have (WCAG 2.2 SC 1.4.3),
 * and its images are there, small, and run nothing.
 */
export function checkLook(files: Files, union: Dataset): Finding[] {
  return [...checkColours(files, union), ...checkImages(files, union)];
}

function checkColours(files: Files, union: Dataset): Finding[] {
  const { accent, accentInDark } = ownVocabulary(files.vocabularyBase);
  const told = [
    { property: accent, on: grounds.light, advice: darker },
    { property: accentInDark, on: grounds.dark, advice: lighter },
  ];
  return told.flatMap(({ property, on, advice }) =>
    [...union.match(null, property)].flatMap((quad) => {
      const colour = quad.object.value;
      // What is no colour breaks its shape.
      if (!colourPattern.test(colour)) return [];
      const least = Math.min(...on.map((ground) => contrastOf(colour, ground)));
      if (least >= leastContrast) return [];
      return [tell(quad, advice(colour, least), { files: files.data, union })];
    }),
  );
}

/** So many bytes at most: a page is to come quickly on a phone. */
const mostBytes = { mark: 20_000, picture: 100_000 } as const;

function checkImages(files: Files, union: Dataset): Finding[] {
  const { mark } = ownVocabulary(files.vocabularyBase);
  return files.images.flatMap((image) => {
    const most = image.quad.predicate.equals(mark) ? mostBytes.mark : mostBytes.picture;
    const message = mistakeIn(image, most);
    return message ? [tell(image.quad, message, { files: files.data, union })] : [];
  });
}

function mistakeIn({ quad, content }: StoredCopy, most: number): Text | undefined {
  const name = quad.object.value;
  if (content.outcome === 'outside') return outside(name);
  if (content.outcome === 'unreadable') return missing(name);
  const { bytes } = content;
  if (bytes.length > most) return tooLarge(name, bytes.length, most);
  if (imageTypeOf(bytes) === 'image/png') return undefined;
  const svg = readSvg(bytes);
  if (svg.outcome === 'none') return noImage(name);
  return svg.outcome === 'active' ? active(name, svg.part) : undefined;
}

/** To a tenth, downwards: 4.49 is not 4.5. */
function tenths(language: Language, value: number): string {
  return new Intl.NumberFormat(language).format(Math.floor(value * 10) / 10);
}

function darker(colour: string, least: number): Text {
  return {
    sv: `Färgen ${colour} är för ljus: text i den har kontrasten ${tenths('sv', least)} mot en av sidornas ljusa bakgrunder, och behöver minst 4,5. Välj en mörkare färg.`,
    en: `The colour ${colour} is too light: text in it has a contrast of ${tenths('en', least)} on one of the light grounds of the pages, and needs 4.5 at least. Choose a darker one.`,
  };
}

function lighter(colour: string, least: number): Text {
  return {
    sv: `Färgen ${colour} är för mörk: text i den har kontrasten ${tenths('sv', least)} mot en av sidornas mörka bakgrunder, och behöver minst 4,5. Välj en ljusare färg.`,
    en: `The colour ${colour} is too dark: text in it has a contrast of ${tenths('en', least)} on one of the dark grounds of the pages, and needs 4.5 at least. Choose a lighter one.`,
  };
}

function outside(name: string): Text {
  return {
    sv: `”${name}” leder ut ur datamappen. Lägg bilden bredvid den här filen eller i en mapp där, och skriv vägen dit.`,
    en: `“${name}” leads out of the data folder. Put the image beside this file or into a folder there, and write the way to it.`,
  };
}

function missing(name: string): Text {
  return {
    sv: `Bilden ”${name}” kan inte läsas. Lägg den där, eller rätta namnet.`,
    en: `The image “${name}” cannot be read. Put it there, or correct the name.`,
  };
}

function tooLarge(name: string, size: number, most: number): Text {
  return {
    sv: `Bilden ”${name}” är för stor: ${size} byte, och högst ${most} får den ha. Spara den mindre.`,
    en: `The image “${name}” is too large: ${size} bytes, and it may have ${most} at most. Save it smaller.`,
  };
}

function noImage(name: string): Text {
  return {
    sv: `”${name}” är varken SVG eller PNG. Spara bilden som något av dem.`,
    en: `“${name}” is neither SVG nor PNG. Save the image as one of them.`,
  };
}

function active(name: string, part: string): Text {
  return {
    sv: `Bilden ”${name}” innehåller ”${part}”, som kan köra något eller hämta något från andra. Ta bort det ur bilden.`,
    en: `The image “${name}” contains “${part}”, which may run something or fetch something from others. Remove it from the image.`,
  };
}
