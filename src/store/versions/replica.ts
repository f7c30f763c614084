import type { QueryTarget } from '../servers/query-target.ts';
import type { StoreServer } from '../servers/store-server.ts';
import type { StoreAddress } from '../../site/settings/store-address.ts';
import type { AlteredTerm } from '../port/altered-term.ts';
import { bringVersion, removeLeftOvers, type BringUp } from './bring-up.ts';
import { probeTerms } from './probe.ts';
import { reasonOf } from './reason-of.ts';
import type { WantedVersion } from './wanted-version.ts';

export interface ReplicaOptions extends Omit<BringUp, 'server'> {
  readonly address: StoreAddress;
  /** The server there, whose work ends when that is aborted. */
  readonly connect: (signal: AbortSignal) => StoreServer;
  /** What every replica is to have, now. */
  readonly wanted: () => readonly WantedVersion[];
  /** Whether terms may come back as others. */
  readonly acceptAltered: boolean;
  /** Told when what it can answer may have changed. */
  readonly onChange: () => void;
}

/** Two in a row, so that one lost packet is no outage. */
const missesUntilDown = 2;

/** How often a server is asked whether it is alive, in milliseconds. */
const pingEvery = 500;

/** How often it is looked at whether all is still there, and the longest rest after work that failed. */
const lookEvery = 15_000;

/** One server with versions: watched, brought up to what is wanted, and caught up after it was away. */
export class Replica {
  readonly #options: ReplicaOptions;
  readonly #loaded = new Set<string>();
  /** Versions that it could not take, so that no swap waits for it. */
  readonly #failed = new Set<string>();
  #isUp = false;
  #misses = 0;
  /** Ends what it does: what it was given before it went away may wait for ever. */
  #stop = new AbortController();
  #server: StoreServer;
  #altered: readonly AlteredTerm[] | undefined;
  #work: Promise<void> | undefined;
  #nextLook = 0;
  #rest = pingEvery;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(options: ReplicaOptions) {
    this.#options = options;
    this.#server = options.connect(this.#stop.signal);
    void this.#watch();
  }

  /** Where a version is answered here; nothing where it is not. */
  target(name: string): QueryTarget | undefined {
    const { kind, url } = this.#options.address;
    return this.#isUp && this.#loaded.has(name) ? { kind, server: url, name } : undefined;
  }

  /** Whether it may still come to have a version soon. */
  isOnTheWay(name: string): boolean {
    const isKept = this.#loaded.has(name) || this.#failed.has(name) || this.#isRefused();
    return this.#isUp && !isKept;
  }

  /** What it altered of awkward terms; nothing where it was not asked yet. */
  altered(): readonly AlteredTerm[] | undefined {
    return this.#altered;
  }

  /** What is wanted has changed. */
  look(): void {
    this.#nextLook = 0;
    if (this.#isUp) this.#bring();
  }

  close(): void {
    this.#isClosed = true;
    this.#stop.abort();
    clearTimeout(this.#timer);
  }

  #isRefused(): boolean {
    return !this.#options.acceptAltered && (this.#altered?.length ?? 0) > 0;
  }

  async #watch(): Promise<void> {
    const failure = await this.#server.ping().then(
      () => undefined,
      (error: unknown) => error,
    );
    if (this.#isClosed) return;
    if (failure === undefined) this.#note();
    else this.#miss(failure);
    this.#timer = setTimeout(() => void this.#watch(), pingEvery).unref();
  }

  #note(): void {
    const { log, address } = this.#options;
    this.#misses = 0;
    if (!this.#isUp) {
      this.#isUp = true;
      this.#nextLook = 0;
      log?.info({ event: 'store-up', server: address.url });
    }
    if (performance.now() >= this.#nextLook) this.#bring();
  }

  /** One that never answered is told of too. */
  #miss(failure: unknown): void {
    const { log, address, connect, onChange } = this.#options;
    this.#misses += 1;
    if (this.#misses !== missesUntilDown) return;
    this.#isUp = false;
    // Whatever it has when it comes back is counted anew.
    this.#loaded.clear();
    this.#stop.abort(failure);
    this.#stop = new AbortController();
    this.#server = connect(this.#stop.signal);
    log?.warn({ event: 'store-down', server: address.url, reason: reasonOf(failure) });
    onChange();
  }

  /** One work at a time; what changes meanwhile is looked at after it. */
  #bring(): void {
    if (this.#work) return;
    this.#nextLook = performance.now() + lookEvery;
    this.#work = this.#bringAll()
      .then(() => (this.#rest = pingEvery))
      .catch((error: unknown) => {
        this.#rest = Math.min(2 * this.#rest, lookEvery);
        this.#nextLook = performance.now() + this.#rest;
        const { log, address } = this.#options;
        if (!this.#isClosed)
          log?.warn({ event: 'store-not-ready', server: address.url, reason: reasonOf(error) });
      })
      .then(() => {
        this.#work = undefined;
        this.#options.onChange();
        if (this.#nextLook === 0 && this.#isUp && !this.#isClosed) this.#bring();
      });
  }

  async #bringAll(): Promise<void> {
    const { names, log, wanted } = this.#options;
    const server = this.#server;
    this.#altered ??= await this.#probe();
    if (this.#isRefused()) return;
    const present = new Set(await server.list());
    for (const name of this.#loaded) if (!present.has(name)) this.#loaded.delete(name);
    for (const version of wanted()) await this.#bringOne(version, present, { server, names, log });
    const kept = new Set(wanted().map(({ name }) => name));
    for (const name of this.#loaded) if (!kept.has(name)) this.#loaded.delete(name);
    const isWhole = [...kept].every((name) => this.#loaded.has(name));
    if (isWhole && kept.size > 0 && !this.#isClosed)
      await removeLeftOvers(present, kept, { server, names, log });
  }

  async #bringOne(
    version: WantedVersion,
    present: ReadonlySet<string>,
    bringUp: BringUp,
  ): Promise<void> {
    const { name } = version;
    if (this.#loaded.has(name)) return;
    try {
      await bringVersion(version, present, bringUp);
    } catch (error) {
      this.#failed.add(name);
      throw error;
    }
    this.#failed.delete(name);
    // It may have gone meanwhile: then it is counted once more when it is back.
    if (this.#isUp) this.#loaded.add(name);
    this.#options.onChange();
  }

  async #probe(): Promise<readonly AlteredTerm[]> {
    const { address, names, log } = this.#options;
    const altered = await probeTerms(this.#server, names.probe());
    if (altered.length > 0)
      log?.warn({ event: 'store-alters-terms', server: address.url, terms: altered });
    return altered;
  }
}
