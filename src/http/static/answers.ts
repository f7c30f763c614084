import type { Form } from '../../site/forms.ts';
import { routeOf } from '../../site/routes/routes.ts';
import { toUriSpelling, withParameters } from '../../site/addresses.ts';
import { languages, type Language } from '../../site/text.ts';
import type { Reply } from '../wire/reply.ts';
import type { Address } from './addresses.ts';
import type { Ask } from './ask.ts';

/** What an address answers in a form, in every language that it comes in. */
export interface Variant {
  /** Undefined where the language plays no part. */
  readonly language: Language | undefined;
  /** Whether the address names the language. */
  readonly isNamed: boolean;
  readonly reply: Reply;
}

/** What is sent with a form: a page that remains of something gone is sent too. */
const sent: readonly number[] = [200, 300, 410];

/** What an address answers by itself when a form is asked for; nothing where it has no such form. */
export async function variantsOf(
  { route, path, query }: Pick<Address, 'route' | 'path' | 'query'>,
  form: Form,
  ask: Ask,
): Promise<readonly Variant[]> {
  const target = withParameters(toUriSpelling(path), query ?? '');
  const { mediaType: accept } = form;
  const [first, ...others] = languages;
  const reply = await ask({ target, accept, acceptLanguage: first });
  if (!sent.includes(reply.status) || !isOf(reply, form)) return [];
  const isSpoken = reply.headers['Vary']?.includes('Accept-Language') === true;
  const variants: Variant[] = [{ language: isSpoken ? first : undefined, isNamed: false, reply }];
  if (isSpoken) {
    for (const language of others) {
      const other = await ask({ target, accept, acceptLanguage: language });
      variants.push({ language, isNamed: false, reply: other });
    }
  }
  if (!isSpoken && !readsLanguage(route)) return variants;
  for (const language of languages) {
    const named = await ask({ target: withParameters(target, `lang=${language}`), accept });
    const isSame = !isSpoken && named.content?.digest === reply.content?.digest;
    if (!isSame) variants.push({ language, isNamed: true, reply: named });
  }
  return variants;
}

/** Whether files of a route may be in a language though no header chooses it: those that programs fetch. */
function readsLanguage(route: Address['route']): boolean {
  const { label } = routeOf(route);
  return label === 'table' || label === 'query';
}

function isOf({ headers }: Reply, { mediaType }: Form): boolean {
  const [type] = headers['Content-Type']?.split(';') ?? [];
  return type === mediaType.split(';')[0];
}
