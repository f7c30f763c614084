/** How a store can fail: nothing came back, or too late, or what came back was cut short; it said no; or too much is asked of it already. */
export type StoreFailureKind = 'unreachable' | 'slow' | 'status' | 'broken' | 'large' | 'crowded';

/** Thrown where a store gave nothing that can be used. Its message never holds credentials or data. */
export class StoreFailure extends Error {
  readonly kind: StoreFailureKind;
  /** The status code of a store that said no. */
  readonly status: number | undefined;

  constructor(
    server: string,
    kind: StoreFailureKind,
    { status, cause }: { readonly status?: number; readonly cause?: unknown } = {},
  ) {
    super(`${server}: ${kind}${status === undefined ? '' : ` ${status}`}`, { cause });
    this.kind = kind;
    this.status = status;
  }

  /** Whether another replica may do better: a query that one does not understand is understood by none. */
  isOfTheServer(): boolean {
    const isRefusal = this.status !== undefined && this.status < 500 && this.status !== 404;
    return this.kind !== 'large' && !isRefusal;
  }
}
