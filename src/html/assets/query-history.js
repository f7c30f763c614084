/** Queries that were asked, the last first, for those who want them kept in their browser. */
const earlier = { name: 'queries', most: 30, mostCharacters: 200_000 };

/** @param open puts a query before its reader */
function keepHistory(form, { read, open, onChoice }) {
  const box = form.querySelector('[data-keep]');
  const details = form.querySelector('.history details');
  const list = details.querySelector('ol');
  const kept = () => {
    const queries = readKept('localStorage', earlier.name);
    return Array.isArray(queries) ? queries.map(String) : [];
  };
  const show = () => {
    const queries = box.checked ? kept() : [];
    details.hidden = queries.length === 0;
    list.replaceChildren(...queries.map((query) => itemFor(query, open)));
  };
  const write = (queries) => {
    keep('localStorage', earlier.name, box.checked ? withinBounds(queries) : undefined);
    onChoice(box.checked);
    show();
  };
  box.checked = readKept('localStorage', earlier.name) !== undefined;
  box.addEventListener('change', () => write([]));
  details.querySelector('.button').addEventListener('click', () => write([]));
  form.addEventListener('submit', () => {
    const query = read();
    if (box.checked) write([query, ...kept().filter((each) => each !== query)]);
  });
  show();
  return box.checked;
}

function withinBounds(queries) {
  let characters = 0;
  return queries.slice(0, earlier.most).filter((query) => {
    characters += query.length;
    return characters <= earlier.mostCharacters;
  });
}

function itemFor(query, open) {
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', className: 'earlier', textContent: query });
  button.addEventListener('click', () => open(query));
  const item = document.createElement('li');
  item.append(button);
  return item;
}
