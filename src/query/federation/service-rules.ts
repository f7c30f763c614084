import { isWebAddress } from '../../site/settings/read-value.ts';

/** What queries may ask of other endpoints. Plain data: threads are given it when they start. */
export interface ServiceRules {
  /** Addresses that SERVICE may name, and all below those. None: SERVICE is off. */
  readonly allowed: readonly string[];
  /** Lets the allowed ones be on this machine. For tests; no setting gives it. */
  readonly onLoopback: boolean;
  /** How long one call may take. */
  readonly seconds: number;
  /** How many rows one call may bring. */
  readonly rows: number;
  readonly megabytes: number;
}

/** Whether the operator allows to ask there. Where that is, and who answers, is checked when it is asked. */
export function isAllowedService(iri: string, { allowed }: Pick<ServiceRules, 'allowed'>): boolean {
  if (!isWebAddress(iri)) return false;
  const { origin, pathname, search } = new URL(iri);
  return allowed.filter(isWebAddress).some((entry) => {
    const rule = new URL(entry);
    if (rule.origin !== origin) return false;
    // A path ends where a segment does, or `/sparql` would let `/sparql-admin` in.
    const isBelow = pathname.startsWith(rule.pathname.replace(/\/?$/, '/'));
    return isBelow || (pathname === rule.pathname && search === rule.search);
  });
}
