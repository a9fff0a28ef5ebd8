import { expect, test } from 'vitest';
import {
  addPlaces,
  packPlaces,
  unpackPlaces,
  type CharacterPlaces,
} from '../../../src/search/index/character-places.ts';
import { shardOfCharacter } from '../../../src/search/index/data.ts';

test('a character stands where a word begins with it, and where a pair ends with it', () => {
  const places: CharacterPlaces = new Map();
  addPlaces(
    places,
    new Map([
      ['租金', new Map([[2, [4, 9]]])],
      ['金额', new Map([[2, [5, 9]]])],
      ['金', new Map([[0, [1]]])],
      // The end of a longer word is the end of a pair as well.
      ['租金额', new Map([[2, [9]]])],
      ['lpr', new Map([[0, [2]]])],
    ]),
  );
  const files = packPlaces(places, 4);
  const read = (one: string) =>
    unpackPlaces(JSON.parse(JSON.stringify(files[shardOfCharacter(one, 4)]))).get(one);
  expect(read('金')).toEqual(
    new Map([
      [0, [1]],
      [2, [4, 5, 9]],
    ]),
  );
  expect(read('租')).toEqual(new Map([[2, [4, 9]]]));
  expect(read('l')).toBeUndefined();
});
