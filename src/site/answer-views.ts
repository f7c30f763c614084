/** The parameter by which an address asks for a view of an answer. */
export const viewParameter = 'view';

/** The ways in which a page can show an answer: in full, and with a picture above. */
export const viewNames = ['table', 'text', 'chart', 'map', 'network'] as const;

export type ViewName = (typeof viewNames)[number];

/** The view of that name, if it is one. */
export function viewNamed(name: string | null | undefined): ViewName | undefined {
  return viewNames.find((view) => view === name);
}
