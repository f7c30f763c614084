import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The rooms of `src/` in the order of the data's way. A file imports its own room and the rooms above it in
 * this list. A room that is not listed cannot be imported from.
 */
export const rooms = [
  'rdf',
  'rdf/vocabularies',
  'rdf/iris',
  'rdf/syntaxes',
  'rdf/blank-nodes',
  'rdf/rows',
  'rdf/datasets',
  'store/port',
  'rdf/xsd',
  'rdf/patterns',
  'files',
  'site',
  'site/settings',
  'site/routes',
  'outgoing',
  'store/servers',
  'load/text',
  'load/jsonld/text',
  'load/jsonld/context',
  'load/jsonld/remarks',
  'load/jsonld/expansion',
  'load/jsonld',
  'load/rdfxml',
  'load/n3',
  'load',
  'load/contexts',
  'load/publication',
  'import',
  'validate/findings',
  'validate/shapes/constraints',
  'validate/shapes/verdicts',
  'validate/shapes/graph',
  'validate/shapes/sparql',
  'validate/shapes/results',
  'validate/shapes',
  'validate/checks/terms',
  'validate/checks/addresses',
  'validate/checks/values',
  'validate/checks/quotations',
  'validate/checks/publication',
  'validate',
  'snapshot',
  'describe',
  'serialise/xml',
  'serialise',
  'serialise/tables',
  'model',
  'table',
  'links',
  'changes',
  'record',
  'search',
  'catalogue/dcat',
  'catalogue/void',
  'catalogue/sparql',
  'catalogue/specification',
  'catalogue/api',
  'catalogue/web',
  'catalogue',
  'quality/rules',
  'quality',
  'archive/verify',
  'archive/store',
  'archive/events',
  'query/question',
  'query/index',
  'query/index-files',
  'query/federation',
  'query/syntax/tree',
  'query/syntax/mistakes',
  'query/syntax',
  'query/templates',
  'query/results',
  'store/versions',
  'store/remote',
  'query/values/decimals',
  'query/values/value',
  'query/values/numbers',
  'query/values/dates',
  'query/values/terms',
  'query/values/strings',
  'query/values/comparison',
  'query/values/functions',
  'query/values/expressions',
  'query/values/aggregates',
  'query/evaluator/rows',
  'query/evaluator/run',
  'query/evaluator/nodes',
  'query/evaluator/paths',
  'query/evaluator/operators/filters',
  'query/evaluator/operators/scans',
  'query/evaluator/operators/joins',
  'query/evaluator/operators/solutions',
  'query/evaluator/plan',
  'query/evaluator/results',
  'query/evaluator',
  'query/prebinding',
  'query/comunica',
  'query/remote',
  'query/services',
  'query/pool',
  'query/process',
  'query/threads',
  'query/cache',
  'query/citations',
  'archive/citations',
  'html/kit',
  'html/values',
  'html/changes',
  'html/pictures',
  'html/markdown',
  'html/layout',
  'html/blocks/parts',
  'html/blocks/matrix',
  'html/blocks',
  'html/reference',
  'html/query/results',
  'html/query',
  'html/document',
  'html/pages',
  'html/pages/versions',
  'html/pages/tables',
  'html/pages/links',
  'html/feeds',
  'html/citations',
  'http/wire',
  'http/editions',
  'http/answer',
  'http/archive',
  'http/observe',
  'http/sparql',
  'http/cite',
  'http/routes/documents',
  'http/routes/versions',
  'http/routes/state',
  'http/routes',
  'http/mcp/tools',
  'http/mcp',
  'http/server',
  'http/apart',
  'http/static/rules',
  'http/static',
  'publish/git',
  'publish',
  'publish/versions',
  'commands/settings',
  'edit/files',
  'edit',
  'edit/new/things',
  'edit/new',
  'edit/forms/fields',
  'edit/forms',
  'edit/proposals',
  'edit/workbook/book',
  'edit/workbook',
  'preview/pages',
  'preview/forms/render',
  'preview/forms',
  'preview/tasks',
  'preview',
  'commands/terminal',
  'commands/serving',
  'commands/editing',
  'commands',
];

/** The room of a file below `src/`: its folder, or `undefined` for the files that stand above all rooms. */
function roomOf(file, source) {
  const folder = path.relative(source, path.dirname(file)).split(path.sep).join('/');
  return folder === '' ? undefined : folder;
}

/** Where `src/` is above a file. */
function sourceOf(file) {
  const [, source] = /^(.*[\\/]src)[\\/]/.exec(file) ?? [];
  return source;
}

/** What is wrong with an import, as the id of a message; nothing where it is right. */
function judge(room, target) {
  if (!rooms.includes(room)) return 'unlisted';
  if (target === undefined) return 'above';
  if (!rooms.includes(target)) return 'unlisted';
  return rooms.indexOf(target) > rooms.indexOf(room) ? 'later' : undefined;
}

/** ESLint's rule: resolves each relative import and compares the rooms of both files. */
export const importDirection = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      later: 'src/{{room}} comes before src/{{target}} in eslint.rooms.js and must not import it.',
      above: 'src/{{room}} must not import what puts the rooms together.',
      unlisted:
        'src/{{room}} imports src/{{target}}, and one of them is no room in eslint.rooms.js.',
      missing: 'There is no file {{specifier}}.',
    },
  },
  create(context) {
    const file = context.filename;
    const source = sourceOf(file);
    const room = source && roomOf(file, source);
    if (!room) return {};
    const check = (node) => {
      const specifier = node?.value ?? '';
      if (typeof specifier !== 'string' || !specifier.startsWith('.')) return;
      const resolved = path.resolve(path.dirname(file), specifier);
      const target = roomOf(resolved, source);
      const messageId = existsSync(resolved) ? judge(room, target) : 'missing';
      if (messageId) context.report({ node, messageId, data: { room, target, specifier } });
    };
    return {
      ImportDeclaration: ({ source: node }) => check(node),
      ImportExpression: ({ source: node }) => check(node),
      ExportNamedDeclaration: ({ source: node }) => check(node),
      ExportAllDeclaration: ({ source: node }) => check(node),
      TSImportType: ({ source: node }) => check(node),
    };
  },
};
