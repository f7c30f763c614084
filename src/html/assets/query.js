/**
 * The field for a query as an editor: colours, mistakes marked while one types, words of this dataset suggested.
 * The plain field stays the form's; where the editor cannot be loaded, nothing changes.
 */
const form = document.querySelector('form.query');
const field = form.elements.query;
const { editor: program, base, longest, line, invalid, suggestions } = form.dataset;
const { classes, properties, prefixes } = form.dataset;

const loaded = new Map();

// What does not fit in an address is sent as content.
form.addEventListener('submit', () => {
  const parameters = new URLSearchParams(new FormData(form));
  form.method = parameters.toString().length > Number(longest) ? 'post' : 'get';
});

try {
  await import(new URL(program, document.baseURI));
  enhance(globalThis.Yasqe);
} catch (error) {
  console.warn(error);
}

function enhance(Yasqe) {
  // Those that it brings ask other sites.
  for (const name of ['property', 'class', 'prefixes']) replaceCompleter(Yasqe, name);
  Yasqe.prototype.checkSyntax = markFirstMistake;
  Yasqe.prototype.showNotification = () => {};
  const place = document.createElement('div');
  field.before(place);
  field.hidden = true;
  const editor = new Yasqe(place, {
    value: field.value,
    screenReaderLabel: field.labels[0].textContent,
    persistenceId: null,
    consumeShareLink: null,
    createShareableLink: null,
    showQueryButton: false,
    resizeable: false,
    editorHeight: 'auto',
    viewportMargin: Infinity,
    autocompleters: ['prefixes', 'property', 'class', 'variables'],
    extraKeys: {
      ...Yasqe.defaults.extraKeys,
      'Ctrl-Enter': () => form.requestSubmit(),
      'Cmd-Enter': () => form.requestSubmit(),
      // Who moves by keyboard is not held fast (WCAG 2.2 SC 2.1.2).
      Tab: false,
      'Shift-Tab': false,
    },
  });
  const input = editor.getInputField();
  for (const name of ['aria-describedby', 'aria-invalid']) {
    const value = field.getAttribute(name);
    if (value !== null) input.setAttribute(name, value);
  }
  field.labels[0].addEventListener('click', () => editor.focus());
  editor.on('change', () => {
    field.value = editor.getValue();
  });
  editor.on('autocompletionShown', () => {
    place.querySelector('.CodeMirror-hints').setAttribute('aria-label', suggestions);
  });
  if (line) editor.addLineClass(Number(line) - 1, 'wrap', 'mistaken');
  for (const each of form.querySelectorAll('[data-with-editor]')) each.hidden = false;
  keepHistory(editor);
}

/** A sign at the first line that cannot be read, in the page's language. */
function markFirstMistake() {
  this.clearGutter('gutterErrorBar');
  for (let number = 0; number < this.lineCount(); number += 1) {
    const { state } = this.getTokenAt({ line: number, ch: this.getLine(number).length }, true);
    if (state.OK === false) {
      const sign = document.createElement('span');
      Object.assign(sign, { className: 'mistake-sign', title: invalid, textContent: '!' });
      this.setGutterMarker(number, 'gutterErrorBar', sign);
      break;
    }
  }
}

/** Suggests what this dataset uses, in the places that the editor knows. */
function replaceCompleter(Yasqe, name) {
  const own = {
    prefixes: { bulk: true, get: async () => asLines(await load(prefixes)) },
    class: { get: (_editor, token) => find(classes, token), postProcessSuggestion: shorten },
    property: { get: (_editor, token) => find(properties, token), postProcessSuggestion: shorten },
  };
  const known = Yasqe.Autocompleters[name];
  Yasqe.Autocompleters[name] = { ...known, persistenceId: null, autoShow: true, ...own[name] };
}

/** Fetched when first wanted, and once. */
function load(address) {
  const headers = { accept: 'application/sparql-results+json, application/json' };
  const answer = loaded.get(address) ?? fetch(address, { headers }).then((got) => got.json());
  loaded.set(address, answer);
  return answer;
}

function asLines(known) {
  return Object.entries(known).map(([prefix, iri]) => `${prefix}: <${iri}>`);
}

/** IRIs that have what is typed somewhere in them, or in what they are called. */
async function find(address, { autocompletionString = '' }) {
  const { results } = await load(address);
  const typed = autocompletionString.toLowerCase();
  const found = results.bindings.filter(({ iri, label }) =>
    [iri, label].some((term) => term?.value.toLowerCase().includes(typed)),
  );
  return [...new Set(found.map(({ iri }) => iri.value))];
}

/** By a prefix that the query declares, or whole. */
function shorten(editor, _token, iri) {
  for (const [prefix, written] of Object.entries(editor.getPrefixesFromQuery())) {
    const namespace = URL.canParse(written, base) ? new URL(written, base).href : written;
    const rest = iri.slice(namespace.length);
    if (iri.startsWith(namespace) && /^[\w-]+$/.test(rest)) return `${prefix}:${rest}`;
  }
  return `<${iri}>`;
}

/** Queries that were asked, the last first, for those who want them kept in their browser. */
function keepHistory(editor) {
  const [name, most] = ['queries', 30];
  const box = form.querySelector('[data-keep]');
  const details = form.querySelector('.history details');
  const list = details.querySelector('ol');
  const read = () => JSON.parse(localStorage.getItem(name) ?? '[]');
  const show = () => {
    const queries = box.checked ? read() : [];
    details.hidden = queries.length === 0;
    list.replaceChildren(
      ...queries.map((query) => {
        const button = Object.assign(document.createElement('button'), {
          type: 'button',
          className: 'earlier',
          textContent: query,
        });
        button.addEventListener('click', () => editor.setValue(query));
        const item = document.createElement('li');
        item.append(button);
        return item;
      }),
    );
  };
  const write = (queries) => {
    if (box.checked) localStorage.setItem(name, JSON.stringify(queries));
    else localStorage.removeItem(name);
    show();
  };
  box.checked = localStorage.getItem(name) !== null;
  box.addEventListener('change', () => write([]));
  details.querySelector('.button').addEventListener('click', () => write([]));
  form.addEventListener('submit', () => {
    const asked = field.value;
    if (box.checked) write([asked, ...read().filter((each) => each !== asked)].slice(0, most));
  });
  show();
}
