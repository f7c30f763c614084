import type { StoredCopy } from '../load/publication/load-stored-copies.ts';
import { ownVocabulary } from '../rdf/vocabularies/own-vocabulary.ts';
import { imageTypeOf, type ImageType } from '../site/image-types.ts';

/** The images of a site's look: its mark, and the picture of its start page. */
export type Images = Readonly<Partial<Record<ImageName, Image>>>;
export type ImageName = 'mark' | 'picture';

export interface Image {
  readonly mediaType: ImageType;
  readonly bytes: Uint8Array;
}

/** The images that data names, by what they are for; of several the first. */
export function imagesOf(files: readonly StoredCopy[], vocabularyBase: string): Images {
  const own = ownVocabulary(vocabularyBase);
  const imageFor = (name: ImageName): Image | undefined => {
    const file = files.find(({ quad }) => quad.predicate.equals(own[name]));
    if (file?.content.outcome !== 'read') return undefined;
    const { bytes } = file.content;
    return { mediaType: imageTypeOf(bytes), bytes: new Uint8Array(bytes) };
  };
  const [mark, picture] = [imageFor('mark'), imageFor('picture')];
  return { ...(mark && { mark }), ...(picture && { picture }) };
}
