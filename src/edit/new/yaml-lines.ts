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
