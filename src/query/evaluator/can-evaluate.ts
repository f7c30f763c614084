import type { NotDone } from '../question/explanation.ts';
import type { ParsedQuery } from '../syntax/translate-query.ts';
import { isTerm, visit, type Node } from '../syntax/tree/walk-tree.ts';

const updates: ReadonlySet<unknown> = new Set([
  'compositeupdate',
  'deleteinsert',
  'load',
  'clear',
  'create',
  'drop',
  'add',
  'move',
  'copy',
]);

/** Whether a query is evaluated here. @returns what is not done, or nothing */
export function whatIsNotDone({ operation, asksService }: ParsedQuery): NotDone | undefined {
  // Whoever knows this of a query has read it before, and an update is read as none.
  if (asksService === false) return undefined;
  const found: NotDone[] = [];
  const see = ({ type }: Node): void => {
    if (type === 'service') found.push('service');
    if (updates.has(type)) found.push('update');
  };
  visit(operation, see, isTerm);
  return found[0];
}
