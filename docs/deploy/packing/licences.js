/** What the licences of packages ask for: their texts go with what is copied out of the packages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The licences of the packages that files are of, as one text: a line for each package, with name, version and licence,
 * then the texts that lie in it, once for all packages with the same.
 *
 * @param files paths of files, some of them below `node_modules/`
 */
export function licencesOf(files) {
  const folders = new Set(files.flatMap((file) => packageFolder.exec(file)?.[0] ?? []));
  const packages = [...folders].map(packageIn);
  packages.sort((one, other) => (one.title < other.title ? -1 : 1));
  const byText = new Map();
  for (const { title, text } of packages)
    byText.set(text, (byText.get(text) ?? new Set()).add(`## ${title}\n`));
  return [...byText].map(([text, titles]) => `${[...titles].join('')}\n${text}\n`).join('\n');
}

/** The innermost package that a file is of. */
const packageFolder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/;

function packageIn(folder) {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const texts = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const owner = typeof author === 'string' ? author : author?.name;
  return {
    title: `${name} ${version} (${license ?? 'see below'})`,
    text: texts.join('\n\n') || `Copyright: ${owner ?? 'its authors'}. No text comes with it.`,
  };
}
