// Checks a form while somebody writes in it. Without it the button does the same.
const form = document.querySelector('#form');

/** How long nobody has written before the form is checked. In milliseconds. */
const calm = 1200;

let timer;
let isRunning = false;
let isOutdated = false;

/** Asks the server what it finds, and shows that beside the fields. What is written meanwhile is checked after it. */
async function check() {
  if (isRunning) {
    isOutdated = true;
    return;
  }
  isRunning = true;
  isOutdated = false;
  const sent = new URLSearchParams(new FormData(form));
  sent.set('do', 'check');
  try {
    const answer = await fetch(form.action, { method: 'POST', body: sent });
    if (answer.ok && !isOutdated)
      show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  } finally {
    isRunning = false;
    if (isOutdated) void check();
  }
}

function show(page) {
  for (const id of ['told', ...[...page.querySelectorAll('.findings')].map((list) => list.id)]) {
    const [here, there] = [document.getElementById(id), page.getElementById(id)];
    if (!here || !there) continue;
    here.innerHTML = there.innerHTML;
    here.hidden = there.hidden;
  }
  for (const input of page.querySelectorAll('[id^="value-"][name]'))
    mark(document.getElementById(input.id), input.hasAttribute('aria-invalid'));
}

function mark(input, isWrong) {
  if (isWrong) input?.setAttribute('aria-invalid', 'true');
  else input?.removeAttribute('aria-invalid');
}

form?.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => void check(), calm);
});
form?.addEventListener('submit', () => clearTimeout(timer));

// What is wrong is read first.
if (document.querySelector('#told[role="alert"]')) document.querySelector('#told').focus();
