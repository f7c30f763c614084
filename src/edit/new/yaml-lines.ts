import { Document, isCollection, isScalar, Scalar, visit } from 'yaml';

/** The column after which lines are folded. */
const width = 100;

/** Things as a list of a YAML file, as a careful person would write it. */
export function yamlItems(...things: readonly unknown[]): string {
  const document = new Document(things);
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
  const text = document.toString({
    lineWidth: width,
    singleQuote: true,
    flowCollectionPadding: false,
  });
  return text.replaceAll(/\n(?=- )/g, '\n\n');
}
