import { html, type Html } from '../kit/template.ts';
import { fitText, wrapText } from './wrap-text.ts';

/** Things that one property leads to or comes from. */
export interface Branch {
  readonly name: string;
  readonly things: readonly { readonly name: string; readonly href: string | undefined }[];
  /** How many are left out, in words. */
  readonly more: string | undefined;
}

export interface Neighbourhood {
  readonly title: string;
  readonly incoming: readonly Branch[];
  readonly outgoing: readonly Branch[];
}

/** In units of the picture, which are pixels where it is shown in its own size. */
const line = 21;
const gap = 14;

/** Wide: what points here on the left, what is pointed to on the right. Tall: one below the other. */
export function drawNeighbourhood(picture: Neighbourhood, form: 'wide' | 'tall'): Html {
  return form === 'wide' ? drawWide(picture) : drawTall(picture);
}

const [width, left, right] = [740, 250, 490];

function drawWide({ title, incoming, outgoing }: Neighbourhood): Html {
  const [from, to] = [heightOf(incoming), heightOf(outgoing)];
  const lines = inBox(title, 140, 4);
  const box = 28 + lines.length * 19;
  const height = Math.max(from, to, box) + 4;
  const middle = height / 2;
  const sides = [
    { branches: incoming, x: left, anchor: 'end', start: middle - from / 2, edge: 290 },
    { branches: outgoing, x: right, anchor: 'start', start: middle - to / 2, edge: 450 },
  ] as const;
  const content = html`${sides.map(({ branches, x, anchor, start, edge }) =>
      placed(branches, start).map(
        ({ branch, y }) =>
          html`<path
              class="link"
              d="M${edge} ${middle}C${(edge + x) / 2} ${middle} ${(edge + x) / 2} ${y - 4} ${anchor === 'end' ? x + 8 : x - 8} ${y - 4}"
            />${drawBranch(branch, { x, y, anchor, room: 244 })}`,
      ),
    )}
    <rect class="centre" x="290" y="${middle - box / 2}" width="160" height="${box}" rx="10" />
    <text class="centre" x="370" y="${middle - (lines.length - 1) * 9.5 + 5}" text-anchor="middle">
      ${lines.map((each, index) => html`<tspan x="370" dy="${index === 0 ? 0 : 19}">${each}</tspan>`)}
    </text>`;
  return framed('wide', [width, height], content);
}

function drawTall({ title, incoming, outgoing }: Neighbourhood): Html {
  const lines = inBox(title, 310, 3);
  const box = 18 + lines.length * 19;
  const marked = [
    ...outgoing.map((branch) => ({ ...branch, name: `→ ${branch.name}` })),
    ...incoming.map((branch) => ({ ...branch, name: `← ${branch.name}` })),
  ];
  const places = placed(marked, box + gap);
  const last = places.at(-1)?.y ?? box;
  const content = html` <path class="link" d="M12 ${box}V${last - 4}" />
    ${places.map(({ branch, y }) => html`<path class="link" d="M12 ${y - 4}H22" />${drawBranch(branch, { x: 28, y, anchor: 'start', room: 310 })}`)}
    <rect class="centre" x="1" y="1" width="338" height="${box - 2}" rx="10" />
    <text class="centre" x="14" y="27">
      ${lines.map((each, index) => html`<tspan x="14" dy="${index === 0 ? 0 : 19}">${each}</tspan>`)}
    </text>`;
  return framed('tall', [340, box + gap + heightOf(marked)], content);
}

/** The lists of the page say the same to those who do not see the picture, and by keyboard. */
function framed(form: string, [wide, high]: readonly [number, number], content: Html): Html {
  return html`<svg
    class="${form}"
    viewBox="0 0 ${wide} ${high}"
    width="${wide}"
    height="${high}"
    aria-hidden="true"
    focusable="false"
  >
    ${content}
  </svg>`;
}

/** Where each branch begins, from the top. */
function placed(branches: readonly Branch[], start: number): { branch: Branch; y: number }[] {
  let y = start + 14;
  return branches.map((branch) => {
    const place = { branch, y };
    y += linesOf(branch) * line + gap;
    return place;
  });
}

function heightOf(branches: readonly Branch[]): number {
  return branches.reduce((sum, branch) => sum + linesOf(branch) * line + gap, 0);
}

function linesOf({ things, more }: Branch): number {
  return 1 + things.length + (more === undefined ? 0 : 1);
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  /** How wide a text may be. */
  readonly room: number;
}

function drawBranch({ name, things, more }: Branch, { x, y, anchor, room }: Spot): Html {
  const items = things.map(({ name: thing, href }, index) => {
    const text = html`<text x="${x}" y="${y + (index + 1) * line}" text-anchor="${anchor}"
      >${fitText(thing, { width: room, size: 13 })}</text
    >`;
    return href === undefined
      ? text
      : html`<a href="${href}" tabindex="-1"><title>${thing}</title>${text}</a>`;
  });
  const rest =
    more !== undefined &&
    html`<text
      class="property"
      x="${x}"
      y="${y + (things.length + 1) * line}"
      text-anchor="${anchor}"
      >${more}</text
    >`;
  return html`<text class="property" x="${x}" y="${y}" text-anchor="${anchor}"
      >${fitText(name, { width: room, size: 12 })}</text
    >
    ${items}${rest}`;
}

/** A name in lines that have room in the box, the last one cut where it takes more. */
function inBox(name: string, width: number, most: number): string[] {
  const room = { width, size: 16, isBold: true };
  const lines = wrapText(name, room);
  const shown =
    lines.length > most ? [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')] : lines;
  return shown.map((each) => fitText(each, room));
}
