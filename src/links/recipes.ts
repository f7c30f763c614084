import type { Text } from '../site/text.ts';

/** What a set is joined with: where its table is, and the column of theirs that has the same codes. */
export interface Join {
  /** Address of the table of the set, as CSV. */
  readonly address: string;
  readonly column: string;
}

/** A way to join, in a language of programs, to be copied as it is. */
export interface Recipe {
  readonly language: 'Python' | 'R' | 'Power Query';
  readonly code: string;
}

/** The name of a file with data of others, in which a reader has saved it. */
export const theirFile = 'theirs.csv';

/** The name of the file that the joined rows are written to. */
export const joinedFile = 'joined.csv';

/** Ways to join the links with a table of others. All read codes as texts: “01” is no number, and “NA” no missing value. */
export function recipesFor(join: Join): readonly Recipe[] {
  return [
    { language: 'Python', code: toPython(join) },
    { language: 'R', code: toR(join) },
    { language: 'Power Query', code: toPowerQuery(join) },
  ];
}

/** What to press in Excel, in order. */
export function excelSteps({ address, column }: Join): readonly Text[] {
  return [
    {
      sv: `Data > Hämta data > Från webben. Klistra in ${address} och välj ”Transformera data”. Gör kolumnen ”code” till text.`,
      en: `Data > Get Data > From Web. Paste ${address} and choose “Transform Data”. Make the column “code” text.`,
    },
    {
      sv: `Start > Ny källa > Text/CSV. Välj filen med deras data. Gör kolumnen ”${column}” till text.`,
      en: `Home > New Source > Text/CSV. Choose the file with their data. Make the column “${column}” text.`,
    },
    {
      sv: `Start > Slå samman frågor. Markera ”code” i den ena tabellen och ”${column}” i den andra, och välj inre koppling.`,
      en: `Home > Merge Queries. Select “code” in the one table and “${column}” in the other, and choose an inner join.`,
    },
    {
      sv: 'Expandera den nya kolumnen, och välj ”Stäng och läs in”.',
      en: 'Expand the new column, and choose “Close & Load”.',
    },
  ];
}

function toPython({ address, column }: Join): string {
  return `import pandas as pd

texts = {"dtype": str, "keep_default_na": False}
links = pd.read_csv(${doubleQuoted(address)}, **texts)
theirs = pd.read_csv("${theirFile}", **texts)
joined = links.merge(theirs, left_on="code", right_on=${doubleQuoted(column)})
joined.to_csv("${joinedFile}", index=False)`;
}

function toR({ address, column }: Join): string {
  return `texts <- list(colClasses = "character", na.strings = character(), check.names = FALSE, encoding = "UTF-8")
links <- do.call(read.csv, c(${doubleQuoted(address)}, texts))
theirs <- do.call(read.csv, c("${theirFile}", texts))
joined <- merge(links, theirs, by.x = "code", by.y = ${doubleQuoted(column)})
write.csv(joined, "${joinedFile}", row.names = FALSE)`;
}

/** Escapes of Power Query’s formula language: a quotation mark is doubled (M Language Specification: Text literals). */
function toPowerQuery({ address, column }: Join): string {
  const text = (value: string): string =>
    `"${value.replaceAll('#(', '#(#)(').replaceAll('"', '""')}"`;
  return `let
  read = (bytes) => Table.PromoteHeaders(Csv.Document(bytes, [Delimiter = ",", Encoding = 65001])),
  links = read(Web.Contents(${text(address)})),
  theirs = read(File.Contents("C:\\${theirFile}")),
  joined = Table.NestedJoin(links, "code", theirs, ${text(column)}, "theirs", JoinKind.Inner)
in
  Table.ExpandTableColumn(joined, "theirs", Table.ColumnNames(theirs))`;
}

/** A text of Python, and of R: both have the escapes of JSON. */
function doubleQuoted(text: string): string {
  return JSON.stringify(text);
}
