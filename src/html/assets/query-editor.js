/** The editor over the field: colours, mistakes marked while one types, and what completes words. */
function makeEditor(Yasqe, { form, field, onChange }) {
  const { line, suggestions } = form.dataset;
  // Those that it brings ask other sites.
  for (const name of ['property', 'class', 'prefixes']) replaceCompleter(Yasqe, name, form.dataset);
  Yasqe.prototype.checkSyntax = markFirstMistake;
  Yasqe.prototype.showNotification = () => {};
  const place = document.createElement('div');
  const [hadFocus, at, height] = [
    document.activeElement === field,
    field.selectionStart,
    field.offsetHeight,
  ];
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
  // Nothing below moves when it comes.
  place.querySelector('.CodeMirror-scroll').style.minHeight = `${height}px`;
  const input = editor.getInputField();
  for (const name of ['aria-describedby', 'aria-invalid']) {
    const value = field.getAttribute(name);
    if (value !== null) input.setAttribute(name, value);
  }
  field.labels[0].addEventListener('click', () => editor.focus());
  editor.on('change', () => onChange(editor.getValue()));
  editor.on('autocompletionShown', () => {
    place.querySelector('.CodeMirror-hints').setAttribute('aria-label', suggestions);
  });
  if (line) editor.addLineClass(Number(line) - 1, 'wrap', 'mistaken');
  if (hadFocus) {
    editor.focus();
    editor.setCursor(editor.posFromIndex(at));
  }
  return editor;
}

/** A sign at the first line that cannot be read, in the page's language. */
function markFirstMistake() {
  this.clearGutter('gutterErrorBar');
  for (let number = 0; number < this.lineCount(); number += 1) {
    const { state } = this.getTokenAt({ line: number, ch: this.getLine(number).length }, true);
    if (state.OK === false) {
      const sign = document.createElement('span');
      const { invalid } = document.querySelector('form.query').dataset;
      Object.assign(sign, { className: 'mistake-sign', title: invalid, textContent: '!' });
      this.setGutterMarker(number, 'gutterErrorBar', sign);
      break;
    }
  }
}
