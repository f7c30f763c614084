/**
 * Several queries side by side. They are kept until the window is closed, so that asking one loses none of the others, and
 * longer for those who want that; nothing is kept of one query alone.
 */
const tabs = { name: 'query-tabs', most: 8, mostInName: 28 };

/**
 * @param desk what reads and writes the query that is seen
 * @param isAsked whether the page was asked for with a query, which then is seen first
 * @returns `open`, which puts a query before its reader without losing another, and `keepLonger`
 */
function openTabs(form, desk, { isAsked }) {
  const place = form.querySelector('[data-tabs]');
  const list = place.querySelector('[role=tablist]');
  const [more, close] = ['[data-new]', '[data-close]'].map((each) => place.querySelector(each));
  const restored = restoreTabs(desk.read(), isAsked);
  const { queries } = restored;
  let { current } = restored;
  let isLasting = false;
  const asked = isAsked ? current : undefined;

  const save = () => {
    current.text = desk.read();
    const texts = queries.map(({ text }) => text);
    const state = texts.length > 1 ? { texts, current: queries.indexOf(current) } : undefined;
    keep('sessionStorage', tabs.name, state);
    keep('localStorage', tabs.name, isLasting ? state : undefined);
  };
  const show = () => {
    const isAlone = queries.length < 2;
    list.hidden = isAlone;
    close.hidden = isAlone;
    more.disabled = queries.length >= tabs.most;
    list.replaceChildren(
      ...queries.map((query, at) => tabFor(query, { at, place, isCurrent: query === current })),
    );
    markPanel(
      form.querySelector('.field'),
      isAlone ? undefined : `tab-${queries.indexOf(current)}`,
    );
    const answer = document.querySelector('#answer');
    // An answer stands below the query that it is to, and no other.
    if (answer) answer.hidden = asked !== undefined && current !== asked;
  };
  const select = (query) => {
    current.text = desk.read();
    current = query;
    desk.write(query.text);
    show();
    save();
  };
  const add = (text) => {
    const query = { text };
    queries.push(query);
    select(query);
  };
  const remove = () => {
    const at = queries.indexOf(current);
    queries.splice(at, 1);
    select(queries[Math.max(0, at - 1)]);
  };
  const focusTab = () => list.children[queries.indexOf(current)]?.focus();

  more.addEventListener('click', () => {
    add('');
    desk.focus();
  });
  close.addEventListener('click', () => {
    remove();
    (list.hidden ? more : list.children[queries.indexOf(current)]).focus();
  });
  list.addEventListener('click', ({ target }) => {
    const at = [...list.children].indexOf(target.closest('[role=tab]'));
    if (at >= 0) select(queries[at]);
    focusTab();
  });
  list.addEventListener('keydown', (event) => {
    const at = queries.indexOf(current);
    const [first, last] = [0, queries.length - 1];
    const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: first, End: last }[event.key];
    if (event.key === 'Delete') remove();
    else if (next === undefined) return;
    else select(queries.at(next > last ? first : next));
    event.preventDefault();
    (list.hidden ? more : list.children[queries.indexOf(current)]).focus();
  });
  globalThis.addEventListener('pagehide', save);
  place.hidden = false;
  desk.write(current.text);
  show();
  return {
    open: (text) => {
      const isFree = desk.read().trim() === '' || queries.length >= tabs.most;
      if (isFree) desk.write(text);
      else add(text);
    },
    keepLonger: (isWanted) => {
      isLasting = isWanted;
      save();
    },
  };
}

/** What was open, with the query that the page brings as one of it: where that was asked for, it is the one that is seen. */
function restoreTabs(text, isAsked) {
  const state = readKept('sessionStorage', tabs.name) ?? readKept('localStorage', tabs.name);
  const texts = Array.isArray(state?.texts) ? state.texts.slice(0, tabs.most).map(String) : [];
  const queries = texts.map((each) => ({ text: each }));
  const last = queries[state?.current];
  const known = isAsked ? queries.find((query) => query.text === text) : (last ?? queries[0]);
  if (known) return { queries, current: known };
  const brought = { text };
  if (queries.length < tabs.most) queries.push(brought);
  else queries.splice(queries.indexOf(last), 1, brought);
  return { queries, current: brought };
}

function tabFor({ text }, { at, place, isCurrent }) {
  const tab = document.createElement('button');
  // A comment in the first line is what its writer calls it.
  const [, title] = /^\s*#+\s*(.*\S)/.exec(text) ?? [];
  const name = title ?? `${place.dataset.tabs} ${at + 1}`;
  const short = name.length > tabs.mostInName ? `${name.slice(0, tabs.mostInName - 1)}…` : name;
  Object.assign(tab, { type: 'button', id: `tab-${at}`, textContent: short, title: text });
  tab.setAttribute('role', 'tab');
  tab.setAttribute('aria-selected', String(isCurrent));
  tab.setAttribute('aria-controls', 'query-panel');
  tab.tabIndex = isCurrent ? 0 : -1;
  return tab;
}

/** The field belongs to the tab that is chosen, where there are several. */
function markPanel(panel, tab) {
  panel.id = 'query-panel';
  if (tab === undefined) {
    for (const name of ['role', 'aria-labelledby']) panel.removeAttribute(name);
    return;
  }
  panel.setAttribute('role', 'tabpanel');
  panel.setAttribute('aria-labelledby', tab);
}
