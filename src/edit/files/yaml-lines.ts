import { Document, isCollection, isScalar, Scalar, visit } from 'yaml';

/** The column after which lines are folded. */
const width = 100;

/** Things as a list of a YAML file, as a careful person would write it. */
export function yamlItems(...things: readonly unknown[]): string {
  return yamlLines(things).replaceAll(/\n(?=- )/g, '\n\n');
}

/** What a file holds, as a careful person would write it. */
export function yamlLines(content: unknown): string {
  const document = new Document(content);
  visit(document, {
    Seq: (_, list) => {
      // Short words stand on one line; things each begin a line.
      if (list.items.every((each) => !isCollection(each))) list.flow = true;
    },
    Scalar: (key, scalar) => {
      const { value } = scalar;
      if (key !== 'key' && isScalar(scalar) && typeof value === 'string' && value.length > width)
        scalar.type = Scalar.BLOCK_FOLDED;
    },
  });
  return document.toString({
    lineWidth: width,
    singleQuote: true,
    flowCollectionPadding: false,
  });
}

/** The same on one line, as it may stand within brackets. */
export function yamlInline(content: unknown): string {
  const document = new Document([content]);
  visit(document, {
    Collection: (_, each) => {
      each.flow = true;
    },
  });
  const text = document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
  return text.trim().slice(1, -1);
}

/** Whether a word is written without quotation marks though it is not text: a number, true or false. */
export function isBare(word: string): boolean {
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$|^(?:true|false)$/.test(word);
}

/** What such a word stands for. Numbers of more than a few digits stay texts, so that no digit is lost. */
export function bareValue(word: string): string | number | boolean {
  if (word === 'true' || word === 'false') return word === 'true';
  return isBare(word) && String(Number(word)) === word ? Number(word) : word;
}
