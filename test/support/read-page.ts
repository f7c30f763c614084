import { DomUtils, ElementType, parseDocument } from 'htmlparser2';

type Tree = ReturnType<typeof parseDocument>;
type Node = Tree['children'][number];
type Element = NonNullable<ReturnType<typeof DomUtils.findOne>>;

/** A part of a page, or the whole of it, as who reads or hears it finds his way. */
export interface Part {
  readonly tag: string;
  /** Its words, one space between those of its elements. */
  readonly text: string;
  /** What it is called (Accessible Name and Description Computation), as far as our pages make use of that. */
  readonly name: string;
  readonly attribute: (name: string) => string | undefined;
  /** All of a role (HTML Accessibility API Mappings) in it, in order; with a name, those that are called so. */
  readonly all: (role: string, name?: string | RegExp) => readonly Part[];
  /** The only one of them. @throws Error where there is none, or more */
  readonly one: (role: string, name?: string | RegExp) => Part;
  /** Elements by their tag (`*` for any) and some of their attributes: what people neither see nor hear. */
  readonly elements: (
    tag: string | readonly string[],
    attributes?: Readonly<Record<string, string>>,
  ) => readonly Part[];
}

/** Roles that elements have by their tag alone. */
const roles: Readonly<Record<string, string>> = {
  ...{
    h1: 'heading',
    h2: 'heading',
    h3: 'heading',
    h4: 'heading',
    nav: 'navigation',
    main: 'main',
  },
  ...{ ul: 'list', ol: 'list', li: 'listitem', dt: 'term', dd: 'definition', p: 'paragraph' },
  ...{ table: 'table', tr: 'row', td: 'cell', th: 'columnheader', caption: 'caption', img: 'img' },
  ...{ button: 'button', textarea: 'textbox', select: 'combobox', option: 'option', form: 'form' },
  ...{ details: 'group', fieldset: 'group', figure: 'figure', code: 'code', time: 'time' },
  ...{
    ins: 'insertion',
    del: 'deletion',
    section: 'region',
    summary: 'summary',
    footer: 'contentinfo',
  },
};

const inputRoles: Readonly<Record<string, string>> = {
  ...{
    hidden: 'none',
    search: 'searchbox',
    checkbox: 'checkbox',
    radio: 'radio',
    submit: 'button',
  },
  number: 'spinbutton',
};

/** Roles whose name is what they hold. */
const namedByContent = new Set([
  ...[
    'link',
    'button',
    'heading',
    'cell',
    'columnheader',
    'rowheader',
    'option',
    'summary',
    'term',
  ],
]);

const isField = new Set(['input', 'textarea', 'select']);

/** The elements that name what they are in. */
const naming: Readonly<Record<string, string>> = {
  ...{
    table: 'caption',
    fieldset: 'legend',
    figure: 'figcaption',
    svg: 'title',
    details: 'summary',
  },
};

/** What a text field holds: our parser leaves its character references, which browsers read (HTML §13.2.5.2). */
export function textOfField(raw: string): string {
  return DomUtils.textContent(parseDocument(raw));
}

/** Reads a page, or a part of one, as browsers do. */
export function readPage(html: string): Part {
  const tree = parseDocument(html);
  return partOf(tree, tree);
}

function partOf(at: Tree | Element, tree: Tree): Part {
  const inside = (test: (element: Element) => boolean): readonly Part[] =>
    DomUtils.findAll(test, at.children).map((element) => partOf(element, tree));
  const all: Part['all'] = (role, name) =>
    inside((element) => roleOf(element) === role && isCalled(element, name, tree));
  return {
    tag: 'name' in at ? at.name : '',
    get text() {
      return textOf(at);
    },
    get name() {
      return 'name' in at ? nameOf(at, tree) : '';
    },
    attribute: (name) => ('attribs' in at ? at.attribs[name] : undefined),
    all,
    one: (role, name) => {
      const [found, ...others] = all(role, name);
      if (found && others.length === 0) return found;
      const there = all(role).map((each) => each.name);
      throw new Error(
        `${others.length + (found ? 1 : 0)} of ${role} ${String(name)}: ${there.join(' | ')}`,
      );
    },
    elements: (tag, attributes = {}) =>
      inside(
        ({ name, attribs }) =>
          (tag === '*' || [tag].flat().includes(name)) &&
          Object.entries(attributes).every(([key, value]) => attribs[key] === value),
      ),
  };
}

function roleOf({ name, attribs }: Element): string | undefined {
  if (attribs['role'] !== undefined) return attribs['role'];
  if (name === 'a') return attribs['href'] === undefined ? undefined : 'link';
  if (name === 'input') return inputRoles[attribs['type'] ?? ''] ?? 'textbox';
  return name === 'th' && attribs['scope'] === 'row' ? 'rowheader' : roles[name];
}

function isCalled(element: Element, name: string | RegExp | undefined, tree: Tree): boolean {
  if (name === undefined) return true;
  const own = nameOf(element, tree);
  return typeof name === 'string' ? own === name : name.test(own);
}

function nameOf(element: Element, tree: Tree): string {
  const { attribs } = element;
  const labels = attribs['aria-labelledby']?.split(' ').map((id) => elementOf(id, tree));
  if (labels) return labels.map((label) => (label ? textOf(label) : '')).join(' ');
  const told = attribs['aria-label'] ?? attribs['alt'];
  if (told !== undefined) return told;
  const inner = naming[element.name];
  const within = element.children.find((child) => 'name' in child && child.name === inner);
  if (within && 'attribs' in within) return textOf(within);
  if (namedByContent.has(roleOf(element) ?? '')) return textOf(element);
  const label = isField.has(element.name) ? labelOf(element, tree) : null;
  return label ? textOf(label) : '';
}

function elementOf(id: string, tree: Tree): Element | null {
  return DomUtils.findOne(({ attribs }) => attribs['id'] === id, tree.children);
}

/** The label of a field: the one that names its id, or the one that it stands in. */
function labelOf(field: Element, tree: Tree): Element | null {
  const id = field.attribs['id'];
  const own = (element: Element): boolean =>
    element.name === 'label' &&
    ((id !== undefined && element.attribs['for'] === id) ||
      DomUtils.findOne((each) => each === field, element.children) !== null);
  return DomUtils.findOne(own, tree.children);
}

function textOf(node: Tree | Element): string {
  return textsIn(node).join(' ').replace(/\s+/g, ' ').trim();
}

function textsIn(node: { children: readonly Node[]; name?: string }): readonly string[] {
  return node.children.flatMap((child) => {
    if (child.type === ElementType.ElementType.Text)
      return [node.name === 'textarea' ? textOfField(child.data) : child.data];
    return 'children' in child ? textsIn(child) : [];
  });
}
