/**
 * Suggestions under a search box (ARIA Authoring Practices, editable combobox with list autocomplete).
 * Without script the box is a plain field of a form.
 */
const most = 8;
const pause = 150;

for (const form of document.querySelectorAll('form.search')) enhance(form);

function enhance(form) {
  const input = form.elements.namedItem('q');
  const list = document.createElement('ul');
  const status = document.createElement('p');
  let timer;
  let asked;

  list.id = `${input.id}-suggestions`;
  list.className = 'suggestions';
  list.role = 'listbox';
  list.ariaLabel = form.dataset.suggestions;
  list.hidden = true;
  status.className = 'hidden';
  status.role = 'status';
  form.append(list, status);
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-controls', list.id],
    ['aria-expanded', 'false'],
  ]) {
    input.setAttribute(name, value);
  }

  function close() {
    clearTimeout(timer);
    asked?.abort();
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    choose(undefined);
  }

  function choose(option) {
    for (const each of list.children) each.ariaSelected = String(each === option);
    if (option === undefined) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  function show(results) {
    list.replaceChildren(...results.map(toOption));
    list.hidden = results.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    choose(undefined);
    const words = { 0: form.dataset.none, 1: form.dataset.one };
    status.textContent = (words[results.length] ?? form.dataset.many).replace('#', results.length);
  }

  function toOption({ name, language, kind, facts = [], page }, index) {
    const option = document.createElement('li');
    option.id = `${list.id}-${index}`;
    option.role = 'option';
    option.ariaSelected = 'false';
    option.dataset.href = pageAddress(page);
    const title = document.createElement('span');
    title.textContent = name;
    if (language) title.lang = language;
    option.append(title);
    const said = [kind?.name, ...facts.flatMap(({ values }) => values)].filter(Boolean);
    if (said.length > 0) {
      // Whoever hears the option hears where its name ends.
      const between = Object.assign(document.createElement('span'), { className: 'hidden' });
      between.textContent = ', ';
      const what = document.createElement('small');
      what.textContent = said.join(', ');
      option.append(between, what);
    }
    return option;
  }

  /** Pages of results are told relative to where they were asked for; a language that was chosen stays. */
  function pageAddress(page) {
    const address = new URL(page, form.action);
    const chosen = form.elements.namedItem('lang')?.value;
    if (chosen) address.searchParams.set('lang', chosen);
    return address.href;
  }

  async function suggest() {
    asked?.abort();
    asked = new AbortController();
    const address = new URL(form.action);
    address.pathname += '.json';
    address.search = '';
    address.searchParams.set('q', input.value);
    address.searchParams.set('lang', document.documentElement.lang);
    try {
      const response = await fetch(address, { signal: asked.signal });
      if (!response.ok) return close();
      const { results } = await response.json();
      if (document.activeElement === input) show(results.slice(0, most));
    } catch {
      // The reader typed on, or the network is gone: the form works all the same.
    }
  }

  function move(step) {
    const options = [...list.children];
    const at = options.findIndex((option) => option.ariaSelected === 'true');
    // One place before the first stands for the field itself.
    const next = (at + 1 + step + options.length + 1) % (options.length + 1);
    choose(options[next - 1]);
  }

  const keys = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Escape: close,
    Enter: (option) => location.assign(option.dataset.href),
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    if (input.value.trim().length < 2) return close();
    timer = setTimeout(suggest, pause);
  });
  input.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) return;
    const option = list.querySelector('[aria-selected="true"]');
    if (!(event.key in keys) || (event.key === 'Enter' && !option)) return;
    event.preventDefault();
    keys[event.key](option);
  });
  input.addEventListener('blur', close);
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role="option"]');
    if (option) location.assign(option.dataset.href);
  });
}
