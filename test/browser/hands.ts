/// <reference lib="dom" />
import type { Locator } from 'playwright-core';

/** How somebody works a page. */
export interface Hand {
  readonly write: (field: Locator, text: string) => Promise<void>;
  /** Follows a link, presses a button, opens what is folded, ticks a box. */
  readonly press: (target: Locator) => Promise<void>;
  /** Picks what is called so from a list. */
  readonly pick: (list: Locator, name: string) => Promise<void>;
}

/** With the mouse, and typing. */
export const mouse: Hand = {
  write: (field, text) => field.fill(text),
  press: (target) => target.click(),
  pick: async (list, name) => {
    await list.selectOption(name);
  },
};

/** With the keyboard alone: everything is reached with the Tab key. */
export const keyboard: Hand = {
  write: async (field, text) => {
    await reach(field);
    await field.page().keyboard.press('Control+A');
    await field.page().keyboard.type(text);
  },
  press: async (target) => {
    await reach(target);
    const isBox = (await target.getAttribute('type')) === 'checkbox';
    await target.page().keyboard.press(isBox ? 'Space' : 'Enter');
  },
  pick: async (list, name) => {
    await reach(list);
    // Letters that the keyboard has not, such as Ö, lead to no option.
    for (let step = 0; step < mostSteps; step += 1) {
      const shown = await list.evaluate((element) =>
        element instanceof HTMLSelectElement ? element.selectedOptions[0]?.label.trim() : undefined,
      );
      if (shown === undefined) return list.page().keyboard.type(name);
      if (shown === name) return;
      await list.page().keyboard.press('ArrowDown');
    }
    throw new Error(`There is no “${name}” in the list.`);
  },
};

/** More than any page has to reach. */
const mostSteps = 300;

async function reach(target: Locator): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < mostSteps; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await target.page().keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not get to ${String(target)}.`);
}
