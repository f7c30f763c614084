// Shows other pages and another panel as soon as files are saved. Without it the panel is a plain page.
const frame = document.querySelector('iframe');
const panel = document.querySelector('#panel');

const here = document.querySelector('#here');

/** Leads to the form of the thing whose page is in the frame. */
function lead(path) {
  const [, name] = /^\/doc\/(.+)$/.exec(path) ?? [];
  here.hidden = name === undefined;
  if (name)
    here.href = `/.preview/form?thing=${encodeURIComponent(`${here.dataset.base}id/${name}`)}`;
}

/** Puts what is about the page in the frame first. */
function mark() {
  const path = decodeURI(frame.contentWindow?.location.pathname ?? '');
  lead(path);
  for (const list of panel.querySelectorAll('section > ul')) {
    const here = [...list.children].filter((item) => {
      const isHere = item.dataset.page !== '' && item.dataset.page === path;
      item.classList.toggle('here', isHere);
      return isHere;
    });
    list.prepend(...here);
  }
}

const editionOf = () => panel.querySelector('[data-edition]')?.dataset.edition;

async function read() {
  const answer = await fetch('/.preview/panel');
  if (!answer.ok) return;
  const shown = editionOf();
  panel.innerHTML = await answer.text();
  mark();
  if (editionOf() !== shown) frame.contentWindow?.location.reload();
}

// One after the other: of two answers on their way, the older may come last.
let reading = Promise.resolve();
function renew() {
  reading = reading.then(read).catch(() => undefined);
}

const events = new EventSource('/.preview/events');
events.addEventListener('message', renew);
// Whatever happened before somebody listened, or while the connection was lost, was told to nobody.
events.addEventListener('open', renew);
frame.addEventListener('load', mark);
