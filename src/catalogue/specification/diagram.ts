import type { Placed } from '@dagrejs/dagre';
import { labelOf } from '../../rdf/labels.ts';
import { shorten } from '../../rdf/prefixes.ts';
import type { NamedNode } from '../../rdf/terms.ts';
import { escapeAttribute, escapeText } from '../../serialise/xml/xml-text.ts';
import { inLanguage, type Language, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { layOut, type Box, type Layout } from '../../model/graph-layout.ts';
import { modelOf, type ClassBox, type Use } from './diagram-model.ts';

/** Sizes in pixels: text has no width before it is drawn, so it is guessed from its length. */
const lineHeight = 20;
const characterWidth = { bold: 8.4, normal: 7.3, small: 6.2 } as const;
const padding = 12;
/** Between the name of a class and its properties. */
const gap = 8;

const words = {
  title: { sv: 'Klasser och egenskaper i data', en: 'Classes and properties of the data' },
  about: {
    sv: 'En ruta är en klass med sina egenskaper. En pil är en egenskap som leder till en annan klass. Siffrorna säger hur många värden det får finnas.',
    en: 'A box is a class with its properties. An arrow is a property that leads to another class. The numbers tell how many values there may be.',
  },
} satisfies Record<string, Text>;

/** A text with the address of what it names. */
interface Line {
  readonly text: string;
  readonly iri: string;
}

/**
 * A picture of the classes that rules are for, in the style of UML's class diagrams, with a link on
 * everything that has an address (INSPEC 1.1: SVG-INSPEC).
 */
export function drawDiagram(snapshot: Snapshot, language: Language): string {
  const model = modelOf(snapshot);
  const nameOf = (term: NamedNode): string =>
    labelOf(term, snapshot.dataset, [language])?.value ?? shorten(term.value, snapshot.prefixes);
  const boxes = model.boxes.map((box) => boxOf(box, nameOf));
  const arrows = model.arrows.map((arrow) => ({
    from: arrow.from.value,
    to: arrow.to.value,
    ...lineOf(arrow, nameOf),
  }));
  const labels = arrows.map((arrow) => ({
    ...arrow,
    width: arrow.text.length * characterWidth.small,
    height: lineHeight,
  }));
  const place = layOut(boxes, labels);
  const drawn = [
    ...place.arrows.map((arrow, index) => drawArrow(arrow, arrows[index])),
    ...place.boxes.map((at, index) => drawBox(boxes[index], at)),
  ];
  return wholeOf(place, language, drawn.join(''));
}

function boxOf({ kind, uses }: ClassBox, nameOf: (term: NamedNode) => string): Box<Line> {
  const title = { text: nameOf(kind), iri: kind.value };
  const properties = uses.map((use) => lineOf(use, nameOf));
  const widths = properties.map(({ text }) => text.length * characterWidth.normal);
  return {
    name: kind.value,
    rows: [title, ...properties],
    width: Math.ceil(Math.max(title.text.length * characterWidth.bold, ...widths)) + 2 * padding,
    height: (properties.length + 1) * lineHeight + 2 * padding + gap,
  };
}

function lineOf({ property, shape }: Use, nameOf: (term: NamedNode) => string): Line {
  const { minCount: min, maxCount: max } = shape;
  const count = min === max ? String(min) : `${min}..${max === Infinity ? '*' : max}`;
  return { text: `${nameOf(property)} ${count}`, iri: property.value };
}

function drawBox(box: Box<Line> | undefined, { x, y }: Placed): string {
  if (box === undefined) return '';
  const { rows, width, height } = box;
  const [left, top] = [Math.round(x - width / 2), Math.round(y - height / 2)];
  const texts = rows.map((row, index) => {
    const isTitle = index === 0;
    const baseline = top + padding + lineHeight * (index + 0.75) + (isTitle ? 0 : gap);
    const text = `<text x="${left + padding}" y="${baseline}"${isTitle ? ' font-weight="bold"' : ''}>${escapeText(row.text)}</text>`;
    return link(row.iri, isTitle ? 'class,node-shape' : 'property', text);
  });
  const rule = top + padding + lineHeight + gap / 2;
  const line =
    rows.length > 1 ? `<path d="M${left} ${rule}h${width}" stroke="${colours.line}"/>` : '';
  return `<g><rect x="${left}" y="${top}" width="${width}" height="${height}" rx="4" fill="${colours.box}" stroke="${colours.line}"/>${line}${texts.join('')}</g>\n`;
}

function drawArrow({ points, x, y }: Layout['arrows'][number], line: Line | undefined): string {
  const path = points.map((point, index) => {
    return `${index === 0 ? 'M' : 'L'}${Math.round(point.x)} ${Math.round(point.y)}`;
  });
  // The ground behind the label covers the arrow under it.
  const text = `<text x="${Math.round(x)}" y="${Math.round(y + 4)}" text-anchor="middle" font-size="11" stroke="${colours.ground}" stroke-width="4" paint-order="stroke" fill="${colours.arrow}">${escapeText(line?.text ?? '')}</text>`;
  const arrow = `<path d="${path.join('')}" fill="none" stroke="${colours.arrow}" marker-end="url(#head)"/>`;
  return `${arrow}${link(line?.iri ?? '', 'property', text)}\n`;
}

function link(iri: string, type: string, content: string): string {
  return `<a href="${escapeAttribute(iri)}" data-inspec-type="${type}">${content}</a>`;
}

const colours = {
  ground: '#f7f7f5',
  box: '#ffffff',
  line: '#5b6770',
  arrow: '#1d3f72',
  text: '#1c1f22',
} as const;

function wholeOf({ width, height }: Layout, language: Language, content: string): string {
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" lang="${language}" role="img" aria-labelledby="title about" font-family="system-ui, sans-serif" font-size="13" fill="${colours.text}">
<title id="title">${inLanguage(words.title, language)}</title>
<desc id="about">${inLanguage(words.about, language)}</desc>
<defs><marker id="head" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" fill="${colours.arrow}"/></marker></defs>
<rect width="${w}" height="${h}" fill="${colours.ground}"/>
${content}</svg>
`;
}
