import type { Finding } from '../../load/finding.ts';

/**
 * A value may be wrong in several ways: the first kind of check that tells of it is enough, and where one tells of an
 * error, what others only recommend can wait. What is missing, or wrong with a thing as a whole, is told besides.
 *
 * @param kinds what each kind of check has found, those first that know best what is wrong
 */
export function toldOnce(kinds: readonly (readonly Finding[])[]): Finding[] {
  const refused = new Set<string>();
  const seen = new Set<string>();
  const isIn = (places: ReadonlySet<string>, finding: Finding): boolean =>
    finding.value !== undefined && places.has(placeIn(finding));
  const news: Finding[] = [];
  for (const findings of kinds) {
    const fresh = findings.filter(
      (finding) => !isIn(isViolation(finding) ? refused : seen, finding),
    );
    for (const finding of fresh.filter(({ value }) => value)) {
      seen.add(placeIn(finding));
      if (isViolation(finding)) refused.add(placeIn(finding));
    }
    // One by one: a call takes some hundred thousand at most.
    for (const finding of fresh) news.push(finding);
  }
  return oncePerText(news.filter((finding) => isViolation(finding) || !isIn(refused, finding)));
}

/** The same words about the same place are told once, whoever found them. */
function oncePerText(findings: readonly Finding[]): Finding[] {
  const told = new Map(
    findings.map((finding) => [JSON.stringify([placeIn(finding), finding.message]), finding]),
  );
  return [...told.values()];
}

/** An address that leads nowhere is told of once: not where it is written a second time, if one place is told of already. */
export function withoutKnownAddresses(
  findings: readonly Finding[],
  told: readonly Finding[],
): Finding[] {
  const known = new Set(told.filter(isViolation).flatMap(addressOf));
  return findings.filter((finding) => !addressOf(finding).some((address) => known.has(address)));
}

function addressOf({ value }: Finding): string[] {
  return value?.termType === 'NamedNode' ? [value.value] : [];
}

function isViolation({ severity }: Finding): boolean {
  return severity === 'violation';
}

function placeIn({ path, position }: Finding): string {
  return `${path}:${position?.line ?? ''}:${position?.column ?? ''}`;
}
