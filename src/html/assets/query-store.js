/** What is kept in this browser: in `localStorage` until it is cleared, in `sessionStorage` until the window is closed. */
function readKept(storage, name) {
  try {
    return JSON.parse(globalThis[storage].getItem(name)) ?? undefined;
  } catch {
    // Kept by nobody, by another program, or not to be read here.
    return undefined;
  }
}

/** Keeps a value, or nothing; whoever lets nothing be kept loses nothing else. */
function keep(storage, name, value) {
  try {
    if (value === undefined) globalThis[storage].removeItem(name);
    else globalThis[storage].setItem(name, JSON.stringify(value));
  } catch (error) {
    console.warn(error);
  }
}
