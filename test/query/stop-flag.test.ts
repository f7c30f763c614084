import { expect, it } from 'vitest';
import {
  beginQuery,
  endQuery,
  newStopFlag,
  stopQuery,
  throwIfStopped,
  type StopReason,
} from '../../src/query/question/stop-flag.ts';

const look = (flag: Int32Array) => () => {
  throwIfStopped(flag);
};

it.each<StopReason>(['timed-out', 'aborted'])('a query that runs is stopped: %s', (reason) => {
  const flag = newStopFlag();
  beginQuery(flag, 7);
  expect(look(flag)).not.toThrow();
  stopQuery(flag, 7, reason);
  expect(look(flag)).toThrow(expect.objectContaining({ reason }) as Error);
});

it('a query that is stopped before it begins ends before it begins', () => {
  const flag = newStopFlag();
  stopQuery(flag, 7, 'aborted');
  expect(look(flag)).not.toThrow();
  beginQuery(flag, 7);
  expect(look(flag)).toThrow();
});

it('a stop that comes late does not stop the next query', () => {
  const flag = newStopFlag();
  beginQuery(flag, 7);
  endQuery(flag);
  stopQuery(flag, 7, 'aborted');
  expect(look(flag)).not.toThrow();
  beginQuery(flag, 8);
  stopQuery(flag, 7, 'aborted');
  expect(look(flag)).not.toThrow();
});
