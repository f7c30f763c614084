/** Words of this dataset, suggested by their name and by what they are called in either language. */
const loaded = new Map();

/** Suggests what this dataset uses, in the places that the editor knows. */
function replaceCompleter(Yasqe, name, { classes, properties, prefixes, base }) {
  const ofTerms = (address) => ({
    get: (_editor, token) => findTerms(address, prefixes, token),
    postProcessSuggestion: (editor, _token, iri) => shortened(editor, iri, base),
    postprocessHints: (_editor, hints) => hints.map(withLabel),
  });
  const own = {
    prefixes: { bulk: true, get: async () => asLines(await load(prefixes)) },
    class: ofTerms(classes),
    property: ofTerms(properties),
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

/** What each suggested word is called, the page's language first. */
const labels = new Map();
/** By prefix: those that a query need not declare to be offered their names. */
const namespaces = new Map();

/**
 * IRIs that have what is typed somewhere in them, or in what they are called; after a prefix, those of its namespace
 * whose name has the rest.
 */
async function findTerms(address, prefixes, { autocompletionString = '', tokenPrefixUri }) {
  const [{ results }, known] = await Promise.all([load(address), load(prefixes)]);
  for (const [prefix, namespace] of Object.entries(known)) namespaces.set(prefix, namespace);
  const typed = autocompletionString.toLowerCase();
  const rest = tokenPrefixUri ? typed.slice(tokenPrefixUri.length) : typed;
  const found = new Set();
  for (const { iri, label } of results.bindings) {
    const isPreferred = label?.['xml:lang'] === document.documentElement.lang;
    if (label && (isPreferred || !labels.has(iri.value))) labels.set(iri.value, label.value);
    const isWithin = !tokenPrefixUri || isNameIn(iri.value, tokenPrefixUri);
    const isCalled = isWithin && label?.value.toLowerCase().includes(rest);
    if (isCalled || iri.value.toLowerCase().includes(typed)) found.add(iri.value);
  }
  return [...found];
}

function isNameIn(iri, namespace) {
  return iri.startsWith(namespace) && /^[\w-]+$/.test(iri.slice(namespace.length));
}

/** IRIs by what was offered for them. */
const iris = new Map();

/** By a prefix that the query declares, else by one that the editor then declares, or whole. */
function shortened(editor, iri, base) {
  for (const [prefix, written] of [
    ...Object.entries(editor.getPrefixesFromQuery()),
    ...namespaces,
  ]) {
    const namespace = URL.canParse(written, base) ? new URL(written, base).href : written;
    const rest = iri.slice(namespace.length);
    if (isNameIn(iri, namespace)) {
      iris.set(`${prefix}:${rest}`, iri);
      return `${prefix}:${rest}`;
    }
  }
  iris.set(`<${iri}>`, iri);
  return `<${iri}>`;
}

/** A suggestion with what it is called beside it. */
function withLabel(hint) {
  const label = labels.get(iris.get(hint.text));
  return label ? { ...hint, displayText: `${hint.text} – ${label}` } : hint;
}
