import type { Route } from '../../site/routes/route.ts';

/** Media type of a route that has one representation, or that is told first. */
export function soleForm({ forms: [form] }: Route): { readonly mediaType: string } {
  if (form === undefined) throw new Error('A route has at least one form.');
  return { mediaType: form.mediaType };
}
