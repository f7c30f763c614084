/** An attribute with its namespace. */
export interface XmlAttribute {
  readonly name: string;
  readonly namespace: string;
  readonly local: string;
  readonly value: string;
}

/** The start of an element, and what holds within it. */
export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly namespace: string;
  readonly local: string;
  /** Without the declarations of namespaces. */
  readonly attributes: readonly XmlAttribute[];
  /** The place of its first character. */
  readonly offset: number;
  /** `xml:base`, the element's own or inherited, resolved (XML Base §4). */
  readonly base: string;
  /** `xml:lang` as written, the element's own or inherited; empty where there is none. */
  readonly language: string;
  /** The namespace of a prefix here. */
  readonly resolve: (prefix: string) => string | undefined;
}

/**
 * A production of a grammar over XML's events: what may come within an element that is open. Each throws
 * `SyntaxSlip` where something comes that may not.
 */
export interface Frame {
  /** What reads the inside of an element that begins here. */
  readonly open: (element: XmlElement) => Frame;
  /** Character data, entities resolved; `offset` is the place after it. */
  readonly text: (text: string, offset: number) => void;
  readonly close: () => void;
  /** Comments and processing instructions, as they would be written. */
  readonly other?: (markup: string) => void;
}

export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
export const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';
