import {
  lacking,
  operationsOf,
  parametersOf,
  propertiesOf,
  responsesOf,
  segmentsOf,
  type Rule,
} from './openapi-parts.ts';

/** The MUSTs (SKALL) of DIGG's REST API profile 1.2.0 that its linter looks for in a description. */
export const rules: readonly Rule[] = [
  [
    'DOK.03',
    'the API is described as a whole',
    ({ info }) => [
      ...lacking(info, ['version', 'title', 'description']),
      ...lacking(info['contact'] as object, ['name', 'url', 'email']),
      ...lacking(info['license'] as object, ['name', 'url']),
    ],
  ],
  [
    'DOK.08',
    'its level of service is told',
    ({ info }) => lacking(info['x-sla'] as object, ['availability', 'responseTime', 'support']),
  ],
  [
    'DOK.09',
    'its limits are told',
    ({ info }) =>
      /limit|begränsning|problem/i.test(info.description ?? '') ? [] : [info.description],
  ],
  [
    'DOK.11',
    'its purpose is told',
    ({ info }) => ((info.description ?? '').trim() ? [] : ['description']),
  ],
  [
    'DOK.15',
    'answers and requests in JSON have examples',
    (api) => [
      ...responsesOf(api).filter(({ response }) => {
        const json = response.content?.['application/json'];
        return json !== undefined && json.examples === undefined;
      }),
      ...operationsOf(api).filter(([, { requestBody }]) => {
        const json = requestBody?.content['application/json'];
        return json !== undefined && json.examples === undefined;
      }),
    ],
  ],
  [
    'DOK.19',
    'operations are described',
    (api) => operationsOf(api).filter(([, { description }]) => !description),
  ],
  [
    'DOK.20',
    'answers and errors are described',
    (api) => responsesOf(api).filter(({ response }) => !response.description),
  ],
  [
    'DOT.01, DOT.04',
    'days and times are of RFC 3339',
    (api) =>
      propertiesOf(api).filter(
        ([name, { format }]) =>
          /date|released|modified|created/i.test(name) && !/^date(?:-time)?$/.test(format ?? ''),
      ),
  ],
  [
    'RES.06',
    'resources are in small letters, digits and hyphens',
    (api) => segmentsOf(api).filter((segment) => !/^[a-z0-9.-]*$/.test(segment)),
  ],
  [
    'UFN.02, SAK.01',
    'servers are reached by HTTPS on port 443',
    ({ servers }) => servers.filter(({ url }) => !/^https:\/\/[^/:]+(?::443)?(?:\/|$)/.test(url)),
  ],
  [
    'UFN.07',
    'addresses have a–z, 0–9, hyphen, full stop and tilde only',
    (api) => [
      ...segmentsOf(api).filter((segment) => !/^[a-z0-9.~-]*$/.test(segment)),
      ...api.servers.filter(({ url }) => !/^https:\/\/[a-z0-9.~/-]+$/.test(url)),
    ],
  ],
  [
    'UFN.08',
    'words are divided by hyphens',
    (api) => segmentsOf(api).filter((segment) => /[A-Z_+ ]/.test(segment)),
  ],
  [
    'UFN.09',
    'addresses have no spaces and underscores',
    (api) => [
      ...segmentsOf(api).filter((segment) => /[ _]/.test(segment)),
      ...parametersOf(api, 'path').filter(({ name }) => /[ _]/.test(name)),
    ],
  ],
  [
    'AME.05',
    'names of properties are in one style',
    (api) => propertiesOf(api).filter(([name]) => !/^[a-z][a-zA-Z0-9]*$/.test(name)),
  ],
  ['ARQ.05', 'headers carry no content', (api) => parametersOf(api, 'header')],
  [
    'FEL.01',
    'errors have the members of RFC 9457',
    ({ components }) => {
      const { properties = {} } = components.schemas['Problem'] ?? {};
      return ['type', 'title', 'status', 'detail', 'instance'].filter(
        (name) => !(name in properties),
      );
    },
  ],
  [
    'FEL.02',
    'errors are problem+json',
    (api) =>
      responsesOf(api).filter(
        ({ status, response }) =>
          Number(status) >= 400 && response.content?.['application/problem+json'] === undefined,
      ),
  ],
  ['VER.06', 'there is /api-info', ({ paths }) => ('/api-info' in paths ? [] : ['/api-info'])],
  [
    'FNS.01',
    'names of parameters are in one style',
    (api) => parametersOf(api, 'query').filter(({ name }) => !/^[a-z][a-zA-Z0-9]*$/.test(name)),
  ],
  [
    'FNS.03',
    'names of parameters begin with a letter',
    (api) => parametersOf(api, 'query').filter(({ name }) => !/^[a-z]/i.test(name)),
  ],
  [
    'FNS.07, FNS.08',
    'pages have a limit and begin at 1',
    (api) =>
      operationsOf(api)
        .map(([, { parameters = [] }]) => parameters.map(({ name }) => name))
        .filter((names) => names.includes('page') || names.includes('offset'))
        .filter((names) => !names.includes('limit')),
  ],
  [
    'SAK.09, SAK.10, SAK.15, SAK.16',
    'no keys are asked for',
    ({ components }) => Object.keys(components.securitySchemes ?? {}),
  ],
  [
    'FOR.02',
    'GET has no content',
    (api) =>
      operationsOf(api).filter(([name, { requestBody }]) => name.startsWith('get ') && requestBody),
  ],
];

/** The SHOULDs (BÖR) of the same, as far as linked data has something to do with them. */
export const recommendations: readonly Rule[] = [
  [
    'DOK.01',
    'there is documentation online',
    ({ externalDocs }) => lacking(externalDocs, ['description', 'url']),
  ],
  [
    'DOK.06',
    'it is described in Swedish and English',
    ({ info }) => [/ och /, / the /].filter((word) => !word.test(info.description ?? '')),
  ],
  [
    'DOK.17',
    'it is in the latest version of OpenAPI',
    ({ openapi }) => (openapi.startsWith('3.1.') ? [] : [openapi]),
  ],
  [
    'RES.02',
    'parameters are no identities of people',
    (api) =>
      [...parametersOf(api, 'query'), ...parametersOf(api, 'path')].filter(({ name }) =>
        /^(?:pnr|personal|personnummer|ssn|social)/i.test(name),
      ),
  ],
  [
    'UFN.05',
    'addresses are short',
    ({ paths }) => Object.keys(paths).filter((path) => path.length > 2048),
  ],
  [
    'AME.01',
    'answers with content come as JSON too',
    (api) =>
      responsesOf(api).filter(
        ({ name, status, response }) =>
          Number(status) < 400 &&
          response.content !== undefined &&
          !name.endsWith('/dump.{format}') &&
          response.content['application/json'] === undefined,
      ),
  ],
  [
    'FNS.05, FNS.06',
    'parameters of queries are optional and safe in addresses',
    (api) =>
      parametersOf(api, 'query').filter(
        ({ name, required }) => required === true || !/^[\w.~-]+$/.test(name),
      ),
  ],
];
