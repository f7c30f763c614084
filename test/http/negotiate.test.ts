import { expect, it } from 'vitest';
import { negotiate } from '../../src/http/wire/negotiate.ts';

const one = [{ mediaType: 'text/turtle', aliases: [] }];
const two = [...one, { mediaType: 'application/n-triples', aliases: ['text/plain'] }];

it('a header that comes again chooses again what it chose, from each list for itself', () => {
  const asked = () => [
    negotiate('text/plain', one)?.mediaType,
    negotiate('text/plain', two)?.mediaType,
    negotiate('text/turtle;q=0.1, text/plain', two)?.mediaType,
    negotiate('image/png', two)?.mediaType,
    negotiate(undefined, two)?.mediaType,
  ];
  const chosen = [undefined, 'text/plain', 'text/plain', undefined, 'text/turtle'];
  expect(asked()).toEqual(chosen);
  expect(asked()).toEqual(chosen);
  for (let count = 0; count < 250; count += 1) negotiate(`text/turtle;q=0.${count}`, two);
  expect(asked()).toEqual(chosen);
});
