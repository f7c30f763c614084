import { expect, it } from 'vitest';
import { documentOnce } from '../../src/http/answer/page-reply.ts';
import { newEdition } from '../../src/http/editions/edition.ts';
import { museum } from '../support/files.ts';
import { lifecycle } from '../support/lifecycle.ts';
import { snapshotOf } from '../support/published.ts';
import { noEngine } from '../support/start-site.ts';
import { expectSamePages } from './same-pages.ts';

it('a page of things that are gone or divided is the same at each address as if it were made for that one alone', async () => {
  // Those of whole regions are in the long test.
  await expectSamePages(await lifecycle());
});

it('keeps documents about two things apart that have the same path', async () => {
  const edition = newEdition(await snapshotOf(museum()), noEngine);
  const page = { path: 'catalogue', search: '', language: 'sv' as const };
  const told = async (topic: string, path: string) => {
    const asked = { page: { ...page, path }, topic, stem: 'catalogue', headers: {} };
    const { content } = await documentOnce(edition, { ...asked, render: () => topic });
    return content?.bytes.toString();
  };
  expect(await told('https://a.example/', 'catalogue')).toBe('https://a.example/');
  expect(await told('https://b.example/', 'catalogue.html')).toBe('https://b.example/');
});
