import type { Finding } from '../load/finding.ts';
import type { Dimension, Measure } from './measure.ts';

/**
 * Measures with those of the moment in the first dimension: how many findings the files have that are published, or that
 * are held back. Which they are is for the editors alone.
 */
export function withState(
  dimensions: readonly Dimension[],
  findings: readonly Finding[],
  isHeldBack: boolean,
): readonly Dimension[] {
  const [rules, ...others] = dimensions;
  if (rules === undefined) return dimensions;
  const measures = [...rules.measures, ...measuresOfState(findings, isHeldBack)];
  return [{ ...rules, measures }, ...others];
}

function measuresOfState(findings: readonly Finding[], isHeldBack: boolean): Measure[] {
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const lookedAt = {
    sv: 'filerna så som de är nu',
    en: 'the files as they are now',
  };
  return [
    {
      name: 'rules-current',
      title: {
        sv: 'Det som visas är det som står i filerna',
        en: 'What is shown is what the files say',
      },
      found: { kind: 'met', value: !isHeldBack },
      lookedAt,
      missing: [],
    },
    {
      name: 'rules-held-back',
      title: { sv: 'Fel som hålls tillbaka', en: 'Errors that are held back' },
      found: { kind: 'count', value: isHeldBack ? count('violation') : 0 },
      lookedAt,
      missing: [],
    },
    {
      name: 'rules-warnings',
      title: { sv: 'Varningar', en: 'Warnings' },
      found: { kind: 'count', value: count('warning') },
      lookedAt,
      missing: [],
    },
  ];
}
