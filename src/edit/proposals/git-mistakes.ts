import type { Text } from '../../site/text.ts';

/** What the system says of a program that failed. */
interface Failure {
  readonly code?: unknown;
  readonly killed?: unknown;
  readonly stderr?: unknown;
}

/** How much of git's own words is told. */
const mostWords = 400;

/** Why git did not do what it was asked. */
export function gitMistake(cause: unknown): Text {
  const { code, killed, stderr } = (cause ?? {}) as Failure;
  if (code === 'ENOENT') return noGit;
  if (killed === true) return tooSlow;
  const told = typeof stderr === 'string' ? stderr.trim() : '';
  return gitSays(told === '' ? String(cause) : told);
}

/** In git's own words, without the secrets that addresses may have. */
function gitSays(words: string): Text {
  const told = words.replaceAll(/\/\/[^@/\s]+@/g, '//').slice(-mostWords);
  return { sv: `Git säger: ${told}`, en: `Git says: ${told}` };
}

const noGit: Text = {
  sv: 'Programmet git finns inte på datorn. Installera det (https://git-scm.com), eller lämna filerna på annat sätt.',
  en: 'The program git is not on this computer. Install it (https://git-scm.com), or hand the files over in another way.',
};

const tooSlow: Text = {
  sv: 'Git svarade inte på två minuter och avbröts. Försök igen.',
  en: 'Git did not answer in two minutes and was ended. Try again.',
};

export function noRepository(path: string): Text {
  return {
    sv: `${path} ligger inte i någon mapp som git sköter, med minst en sparad version. Skapa en (git init, git add, git commit), eller be den som sköter webbplatsen.`,
    en: `${path} is in no folder that git looks after, with at least one version. Make one (git init, git add, git commit), or ask whoever runs the site.`,
  };
}

export const noAuthor: Text = {
  sv: 'Det framgår inte vem du är. Skriv author: Förnamn Efternamn <namn@region.example> i styrkedata.yaml.',
  en: 'It is not clear who you are. Write author: First Last <name@region.example> in styrkedata.yaml.',
};

export const nothingToPropose: Text = {
  sv: 'Inget är ändrat sedan den senaste versionen i git, så det finns inget att föreslå.',
  en: 'Nothing has changed since the last version in git, so there is nothing to propose.',
};

export function noRemote(name: string, names: readonly string[]): Text {
  const list = names.join(', ');
  return {
    sv: `Det finns ingen mottagare ”${name}”.${list && ` De som finns: ${list}.`}`,
    en: `There is no remote “${name}”.${list && ` There are ${list}.`}`,
  };
}
