/**
 * Elements that show what is published here on any page, as it is when the page is read:
 *
 *   <script type="module" src="https://data.example/embed/styrkedata.js"></script>
 *   <styrkedata-area><a href="https://data.example/id/strength-area/NAME">NAME</a></styrkedata-area>
 *   <styrkedata-goals><a href="https://data.example/page/goals">Goals</a></styrkedata-goals>
 *
 * The link within says what is shown; it stays where there is no script, no network or no such thing. `lang`, here or on any
 * element around, chooses the language, `heading-level` (2 to 6; 3) the headings. The style follows the page around.
 */
const base = new URL('../', import.meta.url);

const words = {
  sv: {
    vision: 'Vision',
    goals: 'Globala mål',
    stated: 'Med egna ord',
    read: 'Redaktionens läsning, inte ett beslut',
    none: 'Inga kopplingar till mål.',
    plan: 'Handlingsplan',
    contact: 'Kontakt',
    translated: 'Översättning som inte är officiell.',
    more: 'Mer om',
  },
  en: {
    vision: 'Vision',
    goals: 'Global goals',
    stated: 'In its own words',
    read: 'Read by the editors, not a decision',
    none: 'No links to goals.',
    plan: 'Action plan',
    contact: 'Contact',
    translated: 'Unofficial translation.',
    more: 'More about',
  },
};

const style = new CSSStyleSheet();
style.replaceSync(`
  :host { display: block; overflow-wrap: break-word; }
  :host([hidden]) { display: none; }
  section + section { margin-block-start: 1.5em; }
  h2, h3, h4, h5, h6, p, ul, blockquote { margin-block: 0 0.5em; }
  ul { padding-inline-start: 1.25em; }
  blockquote { margin-inline: 0; padding-inline-start: 1em; border-inline-start: 0.25em solid; white-space: pre-line; }
  a { color: inherit; }
`);

/** Each address is asked once a page. */
const asked = new Map();

function fetchJson(path) {
  const url = new URL(path, base).href;
  if (!asked.has(url)) asked.set(url, load(url));
  return asked.get(url);
}

async function load(url) {
  const response = await fetch(url, {
    headers: { accept: 'application/json' },
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(15000),
  });
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response.json();
}

/** Where a thing is told of here: names begin with another address than that of the site, where they were given for ever. */
function pathOf(address) {
  const [, name] = /\/(?:id|doc)\/([^?#]+?)(?:\.html)?(?:[?#]|$)/.exec(address) ?? [];
  return name && `doc/${name}`;
}

/** The records of all areas, wherever this site lists them. */
async function allAreas() {
  const collections = await fetchJson('api/');
  const found = collections.find((each) => /\/ns\/StrengthArea$/.test(each.class));
  if (!found) throw new Error('There is no collection of strength areas.');
  const { items } = await fetchJson(`api/${found.name}?limit=100`);
  return items;
}

/** Elements with their content; texts are never read as markup. */
function make(name, attributes, ...content) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, value);
  }
  element.append(...content.flat(Infinity).filter((each) => each !== undefined));
  return element;
}

const list = (value) => (Array.isArray(value) ? value : value ? [value] : []);

/** What makes the parts of what is shown, in a language and with headings from a level. */
function newWriter(language, level) {
  const word = words[language];
  /** A text in the language, else in any, which then is marked. */
  const say = (texts, name = 'span') => {
    const tags = Object.keys(texts ?? {});
    const tag = tags.find((each) => each.split('-')[0] === language) ?? tags[0];
    if (tag === undefined) return undefined;
    const lang = tag === language || tag === '' ? undefined : tag;
    return make(name, { lang }, String(list(texts[tag])[0]));
  };
  const heading = (depth, content) => make(`h${Math.min(level + depth, 6)}`, {}, content);
  const link = (href, content) =>
    /^(?:https?|mailto|tel):/.test(href) ? make('a', { href }, content) : make('span', {}, content);
  const items = (things) =>
    make(
      'ul',
      {},
      things.map(({ id, name }) => make('li', {}, link(id, say(name) ?? id))),
    );
  const page = ({ id, name }) => {
    const path = pathOf(id);
    const href = path ? `${new URL(path, base).href}?lang=${language}` : id;
    return link(href, say(name) ?? id);
  };

  const goals = (thing) => {
    const stated = list(thing.contributesTo);
    const read = list(thing.readAsContributingTo);
    if (stated.length + read.length === 0) return [make('p', {}, word.none)];
    return [
      stated.length > 0 && [make('p', {}, word.stated), items(stated)],
      read.length > 0 && [make('p', {}, word.read), items(read)],
    ]
      .filter(Boolean)
      .flat();
  };

  const text = (vision) => {
    const all = list(vision.editions).flatMap((edition) => (edition.text ? [edition.text] : []));
    const best = all.find((texts) => language in texts) ?? all[0];
    const original = vision.currentText?.id;
    const shown = list(vision.editions).find((edition) => edition.text === best);
    return [
      best && say(best, 'blockquote'),
      best &&
        original &&
        shown.id !== original &&
        make('p', {}, make('small', {}, word.translated)),
    ].filter(Boolean);
  };

  const plan = (thing) => {
    const observed = list(thing.hasStatusObservation).flatMap(({ status }) => list(status));
    const states = [...observed, ...list(thing.completeness)].flatMap(
      ({ name }) => say(name) ?? [],
    );
    return make(
      'p',
      {},
      page(thing),
      states.length > 0 ? ': ' : undefined,
      states.flatMap((each, at) => (at > 0 ? [', ', each] : [each])),
    );
  };

  const contact = (post) => {
    const points = list(post.contactPoint);
    const ways = points.flatMap((point) => [
      ...list(point.email).map((each) => link(`mailto:${each}`, each)),
      ...list(point.telephone).map((each) => link(`tel:${each.replace(/[^\d+]/g, '')}`, each)),
    ]);
    return make(
      'ul',
      {},
      make('li', {}, page(post)),
      ways.map((way) => make('li', {}, way)),
    );
  };

  return {
    goalsOf: (area) =>
      make('section', {}, heading(0, page(area)), list(area.vision).flatMap(goals)),
    area: (area) => {
      const [vision] = list(area.vision);
      const leaders = list(area.leader);
      const plans = list(area.plan);
      return make(
        'section',
        {},
        heading(0, say(area.name) ?? area.id),
        vision ? [heading(1, [word.vision, ': ', page(vision)]), text(vision)] : [],
        vision ? [heading(1, word.goals), goals(vision)] : [],
        plans.length > 0 ? [heading(1, word.plan), plans.map(plan)] : [],
        leaders.length > 0 ? [heading(1, word.contact), leaders.map(contact)] : [],
        make('p', {}, word.more, ' ', page(area)),
      );
    },
  };
}

class StyrkedataElement extends HTMLElement {
  static observedAttributes = ['lang', 'heading-level'];

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [style];
    // What stands within the element is seen until there is more, and where there is no more.
    root.append(make('slot', {}));
  }

  connectedCallback() {
    this.show();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.show();
  }

  async show() {
    const turn = (this.turn = {});
    const language = this.closest('[lang]')?.lang.split('-')[0] === 'sv' ? 'sv' : 'en';
    const level = Number(/^[2-6]$/.exec(this.getAttribute('heading-level') ?? '')?.[0] ?? 3);
    const path = pathOf(this.querySelector('a')?.getAttribute('href') ?? '');
    try {
      const shown = await this.write(newWriter(language, level), path);
      const frame = make('div', { lang: language }, shown);
      // Another language may have been asked for meanwhile.
      if (turn === this.turn) this.shadowRoot.replaceChildren(frame);
    } catch (error) {
      console.warn(error);
    }
  }
}

customElements.define(
  'styrkedata-area',
  class extends StyrkedataElement {
    async write(writer, path) {
      if (!path) throw new Error('<styrkedata-area> has no link to an area within.');
      return writer.area(await fetchJson(`${path}.json`));
    }
  },
);

/** The goals of the area that the link within leads to, else of all. */
customElements.define(
  'styrkedata-goals',
  class extends StyrkedataElement {
    async write(writer, path) {
      const areas = path ? [await fetchJson(`${path}.json`)] : await allAreas();
      return areas.map(writer.goalsOf);
    }
  },
);
