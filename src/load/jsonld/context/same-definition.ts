import type { TermDefinition } from './active-context.ts';
import { jsonOf } from '../text/tree.ts';

/** Whether two definitions mean the same, protection apart (JSON-LD 1.1 API §4.2.2, step 27). */
export function isSameDefinition(one: TermDefinition, other: TermDefinition): boolean {
  const parts = ({ containers, scope, ...rest }: TermDefinition): string =>
    JSON.stringify({
      ...rest,
      isProtected: true,
      containers: [...containers].sort(),
      scope: scope && jsonOf(scope.context),
    });
  return parts(one) === parts(other);
}
