import type { Text } from '../../site/text.ts';

/** What a SERVICE call can fail of, and how that is told. */
const reasons = {
  forbidden: { sv: 'adressen är inte tillåten', en: 'the address is not allowed' },
  private: { sv: 'adressen är inte på öppna nätet', en: 'the address is not on the open internet' },
  unreachable: { sv: 'den svarar inte', en: 'it does not answer' },
  slow: { sv: 'den svarar för långsamt', en: 'it answers too slowly' },
  status: { sv: 'den gav statuskod', en: 'it gave status' },
  type: { sv: 'den gav inte SPARQL JSON utan', en: 'it did not give SPARQL JSON but' },
  large: { sv: 'svaret är för stort', en: 'the answer is too large' },
  long: { sv: 'svaret har fler rader än', en: 'the answer has more rows than' },
  broken: { sv: 'svaret är trasigt', en: 'the answer is broken' },
} as const satisfies Readonly<Record<string, Text>>;

/** Thrown where another endpoint gave nothing that we can use. */
export class ServiceFailure extends Error {
  readonly service: string;
  readonly reason: Text;

  constructor(url: string, kind: keyof typeof reasons, detail?: unknown) {
    const what = typeof detail === 'string' || typeof detail === 'number' ? ` ${detail}` : '';
    const { sv, en } = reasons[kind];
    const reason = {
      sv: `SERVICE <${url}> misslyckades: ${sv}${what}.`,
      en: `SERVICE <${url}> failed: ${en}${what}.`,
    };
    super(reason.en, { cause: detail });
    this.service = url;
    this.reason = reason;
  }
}
