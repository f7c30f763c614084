/** Requests counted by route and status, and how long they took. */
export interface RequestCounts {
  readonly add: (route: string, status: number | 'left', seconds: number) => void;
  /** Everything so far, in the text format of Prometheus. */
  readonly write: () => string;
}

interface Route {
  readonly statuses: Map<number | 'left', number>;
  /** How many took no longer than the bound at the same place, but longer than the one before; last the rest. */
  readonly within: number[];
  seconds: number;
}

/**
 * Counts that start at zero. prom-client would look the same labels up again by a text made of them for each request, which is a
 * tenth of what an answer from memory costs.
 *
 * @param bounds of the histogram, in seconds, the least first
 */
export function newRequestCounts(bounds: readonly number[]): RequestCounts {
  const routes = new Map<string, Route>();
  const start = (name: string): Route => {
    const route = { statuses: new Map(), within: [...bounds.map(() => 0), 0], seconds: 0 };
    routes.set(name, route);
    return route;
  };
  return {
    add: (name, status, seconds) => {
      const route = routes.get(name) ?? start(name);
      route.statuses.set(status, (route.statuses.get(status) ?? 0) + 1);
      let place = 0;
      while (seconds > (bounds[place] ?? Infinity)) place += 1;
      route.within[place] = (route.within[place] ?? 0) + 1;
      route.seconds += seconds;
    },
    write: () => [...writeCounter(routes), ...writeHistogram(routes, bounds), ''].join('\n'),
  };
}

type Routes = ReadonlyMap<string, Route>;

function writeCounter(routes: Routes): string[] {
  const name = 'styrkedata_requests_total';
  return [
    `# HELP ${name} Requests by route and status; left: the client did not wait.`,
    `# TYPE ${name} counter`,
    ...[...routes].flatMap(([route, { statuses }]) =>
      [...statuses].map(
        ([status, count]) => `${name}{route="${route}",status="${status}"} ${count}`,
      ),
    ),
    '',
  ];
}

function writeHistogram(routes: Routes, bounds: readonly number[]): string[] {
  const name = 'styrkedata_request_seconds';
  const linesOf = ([route, { within, seconds }]: [string, Route]): string[] => {
    let count = 0;
    const buckets = within.map((own, place) => {
      count += own;
      return `${name}_bucket{le="${bounds[place] ?? '+Inf'}",route="${route}"} ${count}`;
    });
    return [
      ...buckets,
      `${name}_sum{route="${route}"} ${seconds}`,
      `${name}_count{route="${route}"} ${count}`,
    ];
  };
  return [
    `# HELP ${name} How long requests took, by route.`,
    `# TYPE ${name} histogram`,
    ...[...routes].flatMap(linesOf),
  ];
}
