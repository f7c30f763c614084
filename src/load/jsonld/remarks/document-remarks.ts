import { languages, type Text } from '../../../site/text.ts';
import type { Mistake, Remark, Severity } from '../../text/mistake.ts';
import type { Position } from '../../text/position.ts';
import type { ActiveContext } from '../context/active-context.ts';
import {
  commentedOut,
  emptyValue,
  faultOfName,
  isUnknownWord,
  nearestTerm,
  notAThing,
  slipInName,
  strayLanguage,
  strayPrefix,
  unknownKey,
  unknownName,
  unknownPrefix,
} from './check-names.ts';
import { isKeyword } from '../context/keywords.ts';
import type { Remarks } from './remarks.ts';
import * as passedOver from './passed-over.ts';

/** Gathers what is remarkable in one document. What is told again and again is told once, with how often. */
export class DocumentRemarks implements Remarks {
  readonly mistakes: Mistake[] = [];
  readonly #notes = new Map<string, { readonly note: Remark; count: number }>();
  readonly #isStrict: boolean;
  readonly #text: string;
  readonly #placeOf: (offset: number) => Position;

  /** @param isStrict whether what JSON-LD passes over is a mistake here */
  constructor(isStrict: boolean, text: string, placeOf: (offset: number) => Position) {
    this.#isStrict = isStrict;
    this.#text = text;
    this.#placeOf = placeOf;
  }

  get notes(): readonly Remark[] {
    return [...this.#notes.values()].map(({ note, count }) => ({
      ...note,
      message: count === 1 ? note.message : passedOver.times(note.message, count),
    }));
  }

  readonly unknownKey: Remarks['unknownKey'] = (key, offset, active) => {
    const isSilenced = active.terms.get(key)?.iri === null;
    if (this.#isStrict && isLanguage(key)) this.#strayLanguage(offset);
    else if (this.#isStrict) this.#mistake(offset, unknownKey(key, nearestTerm(key, active)));
    else this.#note(offset, isSilenced ? passedOver.silencedKey(key) : passedOver.strayKey(key));
  };

  readonly key: Remarks['key'] = (key, offset, active) => {
    if (key.includes(':')) this.#checkWhole(key, offset, { active, isTerm: true });
  };

  readonly nullValue: Remarks['nullValue'] = (offset) => {
    const isComment = /^\s*#/.test(this.#text.slice(offset, offset + 100));
    if (this.#isStrict) this.#mistake(offset, isComment ? commentedOut : emptyValue);
    else this.#note(offset, passedOver.nothing);
  };

  readonly name: Remarks['name'] = (name, offset, place) => {
    const { active, isTerm } = place;
    if (isTerm && isKeyword(name)) return;
    if (name === '') this.#empty(offset);
    else if (isTerm && isUnknownWord(name, active)) this.#unknownName(name, offset, active);
    else this.#checkWhole(name, offset, place);
  };

  readonly misplaced: Remarks['misplaced'] = (offset) => {
    if (this.#isStrict) this.#mistake(offset, notAThing);
    else this.#note(offset, passedOver.loose);
  };

  readonly unsaid: Remarks['unsaid'] = (what, about, offset) => {
    this.#note(offset, passedOver.unsaid[what](about), 'warning');
  };

  /** Texts that stand beside the key that they belong under: that it is empty only follows, and one of them is enough. */
  #strayLanguage(offset: number): void {
    const last = this.mistakes.at(-1)?.message;
    if (last === strayLanguage) return;
    if (last === emptyValue) this.mistakes.pop();
    this.#mistake(offset, strayLanguage);
  }

  #empty(offset: number): void {
    if (this.#isStrict) this.#mistake(offset, emptyValue);
    else this.#note(offset, passedOver.emptyName);
  }

  #unknownName(name: string, offset: number, active: ActiveContext): void {
    if (this.#isStrict) this.#mistake(offset, unknownName(name, nearestTerm(name, active)));
    else this.#note(offset, passedOver.strayName(name), 'warning');
  }

  #checkWhole(
    name: string,
    offset: number,
    { active, isTerm }: Parameters<Remarks['name']>[2],
  ): void {
    const slip = this.#isStrict ? slipInName(name) : undefined;
    const fault = slip ?? faultOfName(name, active, isTerm);
    const prefix = fault ? undefined : strayPrefix(name, active);
    if (fault) this.#mistake(offset, fault);
    else if (prefix !== undefined && this.#isStrict) this.#mistake(offset, unknownPrefix(prefix));
    else if (prefix !== undefined) this.#note(offset, passedOver.strayPrefix(prefix), 'warning');
  }

  #mistake(offset: number, message: Text): void {
    this.mistakes.push({ position: this.#placeOf(offset), message });
  }

  #note(offset: number, message: Text, severity: Severity = 'note'): void {
    const told = this.#notes.get(message.en);
    if (told) told.count += 1;
    else {
      const note = { severity, position: this.#placeOf(offset), message };
      this.#notes.set(message.en, { note, count: 1 });
    }
  }
}

function isLanguage(key: string): boolean {
  return languages.some((language) => language === key);
}
