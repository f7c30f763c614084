/** Lists and tables that are sifted by what one types, and tables that are sorted by a press on a head. */
const sifted = '.result tbody tr, .cards > li, .term, .contents li';

for (const place of document.querySelectorAll('[data-find]')) {
  const field = place.querySelector('input');
  const within = place.parentElement;
  const rows = [...within.querySelectorAll(sifted)];
  place.hidden = rows.length < 5;
  field.addEventListener('input', () => {
    const wanted = field.value.toLocaleLowerCase().split(/\s+/);
    for (const row of rows) {
      const text = row.textContent.toLocaleLowerCase();
      row.hidden = !wanted.every((word) => text.includes(word));
    }
    for (const group of within.querySelectorAll('.group, .terms, .contents dl > div'))
      group.hidden = ![...group.querySelectorAll(sifted)].some((row) => !row.hidden);
  });
}

for (const table of document.querySelectorAll('table[data-sort]')) {
  const { sort, language } = table.dataset;
  // Numbers by their size, wherever they stand in a code: 7.2 before 7.11.
  const { compare } = new Intl.Collator(language, { numeric: true });
  for (const [column, head] of [...table.tHead.rows[0].cells].entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.title = `${sort} ${head.textContent.trim()}`;
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const isUp = head.getAttribute('aria-sort') !== 'ascending';
      for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', isUp ? 'ascending' : 'descending');
      const [body] = table.tBodies;
      const textIn = (row) => row.cells[column].textContent.trim();
      // A collator knows no decimals and no signs.
      const numberIn = (row) => (textIn(row) === '' ? -Infinity : Number(textIn(row)));
      const inOrder = [...body.rows].sort((one, other) =>
        head.classList.contains('number')
          ? numberIn(one) - numberIn(other) || 0
          : compare(textIn(one), textIn(other)),
      );
      body.append(...(isUp ? inOrder : inOrder.reverse()));
    });
  }
}
