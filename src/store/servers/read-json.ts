import { StoreFailure } from './store-failure.ts';

/**
 * Takes something from a store's answer in JSON.
 *
 * @param take may fail on what is not as it should be
 * @throws StoreFailure where that is not there
 */
export function readJson<Value>(
  text: string,
  server: string,
  take: (json: unknown) => Value,
): Value {
  try {
    return take(JSON.parse(text));
  } catch (cause) {
    throw new StoreFailure(server, 'broken', { cause });
  }
}
