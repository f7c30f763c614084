import type { Json } from './json.ts';
import { documentPaths } from './openapi-documents.ts';
import { failures, inBoth, type Operation, type Shown } from './openapi-parts.ts';
import { servicePaths } from './openapi-services.ts';

/** Every address that programs need, with what it takes and answers. */
export function describePaths(shown: Shown): Json {
  const paths = [...documentPaths(shown), ...servicePaths(shown)].map(([path, methods]) => {
    const operations = Object.entries(methods).map(([method, each]) => [method, toJson(each)]);
    return [path, Object.fromEntries(operations)] as const;
  });
  return Object.fromEntries(paths);
}

function toJson({ id, summary, description, responses, ...operation }: Operation): Json {
  return {
    operationId: id,
    summary: inBoth(summary),
    description: inBoth(description),
    parameters: operation.parameters,
    requestBody: operation.requestBody,
    responses: { ...responses, ...failures(...operation.failures) },
  };
}
