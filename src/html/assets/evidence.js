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
