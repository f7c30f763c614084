/** Lights up the words that support what is pointed at or has the focus, and the other way round. */
const marked = [...document.querySelectorAll('[data-claims]')];

function claimsOf(element) {
  return element?.dataset.claims.split(' ') ?? [];
}

function light(target) {
  const lit = claimsOf(target.closest?.('[data-claims]'));
  for (const element of marked) {
    const shares = claimsOf(element).some((claim) => lit.includes(claim));
    element.classList.toggle('lit', shares);
  }
}

document.addEventListener('pointerover', ({ target }) => light(target));
document.addEventListener('focusin', ({ target }) => light(target));

/** On paper nothing can be opened: what is to be read there is opened, and closed again afterwards. */
let opened = [];

addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll('details.printed:not([open])')];
  for (const each of opened) each.open = true;
});
addEventListener('afterprint', () => {
  for (const each of opened) each.open = false;
});
