/** Boxes and the arrows between them, to be drawn. */
export interface Drawing {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

export interface Box {
  readonly key: string;
  readonly name: string;
  readonly href: string;
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  /** Several names in lines. */
  readonly name: string;
  /** Whether it says that the first is a kind of the second; drawn as UML draws that. */
  readonly isKind: boolean;
}
