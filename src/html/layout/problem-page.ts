import type { Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { layout } from './layout.ts';
import { linkTo, type Page } from '../kit/page.ts';
import { html } from '../kit/template.ts';

export interface ProblemWords {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

const start: Text = { sv: 'Till startsidan', en: 'To the start page' };

/** A problem, for people. */
export function renderProblemPage(
  page: Page,
  { title, detail, status }: ProblemWords,
  snapshot?: Snapshot,
): string {
  const content = html`<header class="title">
      <p class="kinds">${status}</p>
      <h1>${title}</h1>
    </header>
    <p class="lead">${detail}</p>
    <p><a href="${linkTo(page, '')}">${start[page.language]}</a></p>`;
  return layout(page, { title, content }, snapshot);
}
