import type { Node, Pair, Scalar, YAMLMap } from 'yaml';
import type { PropertyShape } from '../../../model/class-shapes.ts';
import type { NamedNode, Term } from '../../../rdf/terms.ts';
import type { Text } from '../../../site/text.ts';

/** What a thing's files say of it, as fields that can be changed, in the order of its shapes. */
export interface ThingForm {
  /** IRI of the thing. */
  readonly thing: string;
  readonly kinds: readonly NamedNode[];
  readonly descriptions: readonly Description[];
  readonly fields: readonly Field[];
  /** What stands in the files and cannot be changed here, each with the reason. */
  readonly fixed: readonly Fixed[];
  /** Changes with every letter of what the fields were made of. */
  readonly state: string;
}

/** A part of a YAML file that describes the thing. */
export interface Description {
  readonly path: string;
  /** The whole text of the file. */
  readonly text: string;
  /** `undefined`: the file does not speak of the thing yet. */
  readonly map: YAMLMap | undefined;
  /** From 1. */
  readonly line: number;
}

/** How a value is written in a form. */
export type Input =
  | 'text'
  | 'long-text'
  | 'date'
  | 'month'
  | 'number'
  | 'boolean'
  | 'address'
  /** One of `options`. */
  | 'pick';

export interface Field {
  /** What its values are called when the form is sent: `0/role`. */
  readonly name: string;
  readonly property: NamedNode;
  /** The property as the file has it. */
  readonly key: string;
  readonly shape: PropertyShape | undefined;
  /** Number of the description in which it stands, or would. */
  readonly description: number;
  readonly values: readonly Value[];
  /** Whether there may be several values. */
  readonly isSeveral: boolean;
  /** What a new value is made as. */
  readonly empty: 'plain' | 'spoken' | 'part';
  readonly pair: Pair | undefined;
}

/** A value, or the place for one. */
export type Value = PlainValue | SpokenValue | PartValue;

export interface PlainValue {
  readonly kind: 'plain';
  readonly name: string;
  readonly input: Input;
  /** As the form has it: the IRI of what is linked to, else the text. Empty: there is none. */
  readonly text: string;
  /** What a file has for `text`. */
  readonly written: string;
  readonly options: readonly Term[];
  readonly node: Scalar | undefined;
  /** Whether it is words of a stored source, of which evidence is made. */
  readonly isQuote?: boolean;
  /** What a file has for it, where that is more than a text. */
  readonly content?: unknown;
  /** Why nothing can be made of the text. */
  readonly mistake?: Text | undefined;
}

/** A text in several languages. */
export interface SpokenValue {
  readonly kind: 'spoken';
  readonly name: string;
  readonly languages: readonly SpokenTexts[];
  readonly node: Node | undefined;
}

export interface SpokenTexts {
  /** Language tag (RFC 5646). */
  readonly language: string;
  readonly name: string;
  readonly isSeveral: boolean;
  readonly values: readonly PlainValue[];
}

/** A nameless thing within the thing. */
export interface PartValue {
  readonly kind: 'part';
  readonly name: string;
  /** What a new part is written with under `type`. */
  readonly type: string | undefined;
  readonly class: NamedNode | undefined;
  readonly fields: readonly Field[];
  readonly fixed: readonly Fixed[];
  readonly node: YAMLMap | undefined;
}

export type Why =
  /** The program works it out. */
  | 'worked-out'
  /** The address of the thing follows from it. */
  | 'address-follows'
  /** The vocabulary does not say what its values are. */
  | 'unknown'
  /** It is a thing with an address, and has a form of its own. */
  | 'own-form'
  /** It is written in a way that forms do not know, such as an alias of YAML. */
  | 'written-otherwise'
  /** The file is not in YAML. */
  | 'other-syntax'
  /** The file comes with the program. */
  | 'shared';

/** Something that is said of the thing and not changed in its form. */
export interface Fixed {
  readonly property: NamedNode | undefined;
  readonly key: string;
  /** As it stands in the file; shortened. */
  readonly shown: string;
  readonly why: Why;
  /** IRIs of the things that have forms of their own. */
  readonly things: readonly string[];
  readonly path: string;
  readonly line: number | undefined;
}
