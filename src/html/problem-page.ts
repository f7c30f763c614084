import { layout, type Page } from './layout.ts';
import { html } from './template.ts';

export interface ProblemWords extends Page {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

/** A problem, for people. */
export function renderProblemPage({ title, detail, status, ...page }: ProblemWords): string {
  return layout(
    page,
    title,
    html`<h1>${title}</h1>
      <p class="kind">${status}</p>
      <p>${detail}</p>`,
  );
}
