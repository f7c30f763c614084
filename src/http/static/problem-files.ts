import { languages, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { problemReply } from '../answer/problem.ts';
import type { Problem } from '../wire/problem-kinds.ts';
import type { Reply } from '../wire/reply.ts';
import { visitOf } from '../wire/request.ts';
import { hiddenFolder, variantMark } from './rules/static-site.ts';

/** A page, or JSON, that tells of a problem at any address. */
export interface ProblemFile {
  /** Below the base. */
  readonly name: string;
  /** What stands after the name of the problem. */
  readonly end: string;
  readonly reply: Reply;
  readonly body: string;
}

const problems: Readonly<Record<string, Problem>> = {
  '404': {
    kind: 'notFound',
    detail: {
      sv: 'Det finns inget på adressen. Startsidan visar vad som finns.',
      en: 'There is nothing at the address. The start page shows what there is.',
    },
  },
  '405': {
    kind: 'methodNotAllowed',
    detail: {
      sv: 'Här går det bara att läsa. Använd GET eller HEAD.',
      en: 'This can only be read. Use GET or HEAD.',
    },
  },
  '406': {
    kind: 'notAcceptable',
    detail: {
      sv: 'Ingen av de begärda medietyperna finns på adressen. Begär text/html, eller skriv ändelsen för en form efter adressen.',
      en: 'None of the requested media types exists at the address. Ask for text/html, or write the ending of a form after the address.',
    },
  },
};

/** Why an address is no file. */
export const unservedDetail: Text = {
  sv: 'Det här är en kopia av webbplatsen i filer. Frågor, sökningar och urval med parametrar besvaras bara där programmet körs. Hämta i stället tabellerna eller dumparna, eller starta ”styrkedata serve” med samma data.',
  en: 'This is a copy of the site as files. Queries, searches and selections by parameters are answered only where the program runs. Fetch the tables or dumps instead, or start “styrkedata serve” with the same data.',
};

/** The problems that a site of files has to tell, in every language, as a page and as JSON. */
export function problemFiles(snapshot: Snapshot): readonly ProblemFile[] {
  const all = Object.entries({
    ...problems,
    unserved: { kind: 'notFound', detail: unservedDetail } satisfies Problem,
  });
  return all.flatMap(([name, problem]) =>
    languages.flatMap((language) =>
      (['text/html', 'application/problem+json'] as const).map((accept) => {
        const headers = { accept, 'accept-language': language };
        const visit = visitOf({ url: new URL(snapshot.baseIri).pathname, headers }, snapshot);
        const reply = problemReply(visit, problem);
        const ending = accept === 'text/html' ? '.html' : '.problem';
        const end = variantMark(language, false, languages[0]) + ending;
        const body = anywhere(reply.content?.bytes.toString() ?? '', snapshot);
        return { name: `${hiddenFolder}/${name}${end}`, end, reply, body };
      }),
    ),
  );
}

/** A page made for the start's address that is right at any: its links begin at the root of the host. */
function anywhere(body: string, { baseIri }: Snapshot): string {
  return body.replace(/(?<=(?:href|src|action)=")\.\//g, new URL(baseIri).pathname);
}
