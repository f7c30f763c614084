import { expect, test } from 'vitest';
import { terms } from '../../src/rdf/terms.ts';
import { testPrefixes } from './parse-back.ts';
import { write } from './write.ts';

test.each(['turtle', 'json-ld'] as const)(
  '%s survives a chain of 20 000 blank nodes',
  async (format) => {
    const predicate = terms.namedNode('http://example.org/ns#next');
    const topic = terms.namedNode('http://example.org/id/a');
    const chain = Array.from({ length: 20_000 }, (_, index) =>
      terms.quad(
        index === 0 ? topic : terms.blankNode(`c${index}`),
        predicate,
        terms.blankNode(`c${index + 1}`),
      ),
    );
    const body = await write(chain, format, { prefixes: testPrefixes, topic: topic.value });
    expect(body.match(/e:next/g)).toHaveLength(20_000);
  },
);
