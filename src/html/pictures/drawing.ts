/** Boxes and the arrows between them, to be drawn. */
export interface Drawing {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  /** Whether names take more lines, so that the whole is less wide. */
  readonly isDense?: boolean;
}

export interface Box {
  readonly key: string;
  readonly name: string;
  /** Where it leads; nowhere for what has no address. */
  readonly href: string | undefined;
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** Several names in lines. */
  readonly name: string;
  /** Whether it says that the first is a kind of the second; drawn as UML draws that. */
  readonly isKind: boolean;
  /** Where it leads, and what that is called for who hears it. */
  readonly link?: { readonly href: string; readonly label: string };
}
