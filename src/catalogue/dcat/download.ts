import type { TermsOfUse } from '../../describe/terms-of-use.ts';
import type { Text } from '../../site/text.ts';

/** File for download, as the catalogue tells of it. */
export interface Download {
  /** The last part of the addresses of its description and its checksum. */
  readonly name: string;
  /** Where it is, below the address of the services. */
  readonly path: string;
  /** Where it can be had in other forms, or in parts, below the same; the file itself where it is nowhere else. */
  readonly accessPath: string;
  readonly title: Text;
  readonly description: Text;
  readonly mediaType: string;
  /** Code in the EU's list of file types. */
  readonly fileType: string;
  readonly termsOfUse: TermsOfUse;
  /** Whether it is told of where it has no licence: nothing else may be left of the dataset. */
  readonly isMain: boolean;
  /** Addresses of the services that give the same data. */
  readonly services: readonly string[];
  /** Whether it is in the words of the profile that the dataset keeps to. */
  readonly isProfiled: boolean;
  /** What its columns are described by, where it has any: below the address of the services. */
  readonly schema?: { readonly path: string; readonly title: Text; readonly description: Text };
  /** What a harvester can check its copy by; nothing until it has been measured. */
  readonly measure?: Measure;
}

export interface Measure {
  readonly byteSize: number;
  readonly sha256: string;
}

/** A file for download, and the way to its bytes. */
export interface Offer {
  readonly download: Download;
  /** Its bytes; nothing where the form cannot hold the data. */
  readonly write: () => Promise<string | undefined>;
}
