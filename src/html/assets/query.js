/**
 * The field for a query with what script adds: several queries in tabs, those that were asked before, and an editor that comes
 * when somebody is there. The plain field stays the form's; where the editor cannot be loaded, nothing else changes.
 */
const form = document.querySelector('form.query');
const field = form.elements.query;
let editor;

/** What is written: in the editor where there is one, and always in the field. */
const desk = {
  read: () => field.value,
  write: (text) => {
    field.value = text;
    if (editor && editor.getValue() !== text) editor.setValue(text);
  },
  focus: () => (editor ?? field).focus(),
};

// What does not fit in an address is sent as content.
form.addEventListener('submit', () => {
  const parameters = new URLSearchParams(new FormData(form));
  form.method = parameters.toString().length > Number(form.dataset.longest) ? 'post' : 'get';
});

const { open, keepLonger } = openTabs(form, desk, { isAsked: form.dataset.asked !== undefined });
keepLonger(keepHistory(form, { read: desk.read, open, onChoice: keepLonger }));
for (const each of form.querySelectorAll('[data-with-script]')) each.hidden = false;

// It is large, and who only reads an answer needs none: it comes at the first sign of somebody who may write.
const signs = ['pointermove', 'pointerdown', 'keydown', 'scroll', 'focusin'];
for (const sign of signs) document.addEventListener(sign, begin, { passive: true });

async function begin() {
  for (const sign of signs) document.removeEventListener(sign, begin);
  try {
    await import(new URL(form.dataset.editor, document.baseURI));
    editor = makeEditor(globalThis.Yasqe, {
      form,
      field,
      onChange: (text) => {
        field.value = text;
      },
    });
  } catch (error) {
    console.warn(error);
  }
}
