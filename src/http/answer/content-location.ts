import { relativeReference, toUriSpelling } from '../../site/addresses.ts';
import { documentForms } from '../../site/forms.ts';
import { pageAddress } from './page-number.ts';
import type { Headers } from '../wire/reply.ts';
import type { DocumentOffer } from './representations.ts';

/** A part of a document in a form, as it was asked for. */
export interface DocumentPart {
  /** The path asked for, and that of the document without an ending. */
  readonly from: string;
  readonly stem: string;
  readonly offer: Pick<DocumentOffer, 'name' | 'extension'>;
  /** From 1. */
  readonly page: number;
}

/** Where the very same is, if anywhere (RFC 9110 §8.7): an ending gives one form, under one media type. */
export function contentLocation(
  { from, stem, offer, page }: DocumentPart,
  mediaType: string,
): Headers {
  const { name, extension } = offer;
  // A page is text/html, whatever it was asked for as.
  const isElsewhere =
    name === 'html' ||
    documentForms.some((each) => each.name === name && each.mediaType === mediaType);
  if (!isElsewhere) return {};
  const reference = relativeReference(from, `${stem}.${extension}`);
  return { 'Content-Location': pageAddress(toUriSpelling(reference), page) };
}
