import assert from 'node:assert/strict';
import { CodeUniverse } from '../../../src/flow/codes';

describe('a universe of codes', () => {
  const universe = new CodeUniverse([200, 201, 404, 429, 486]);

  it('names the codes of a mask, ascending', () => {
    assert.deepEqual(universe.named(universe.where((code) => code >= 404)), [404, 429, 486]);
  });

  it('tells success, errors and no answer apart', () => {
    assert.equal(universe.success & universe.errors, 0);
    assert.equal((universe.success | universe.errors) & universe.noAnswer, 0);
    assert.equal(universe.success | universe.errors | universe.noAnswer, universe.all);
  });

  it('splits ranges between codes that it does not name', () => {
    const below500 = universe.inRanges([[400, 499]]);
    assert.notEqual(below500 & universe.where((code) => code === 404), 0);
    assert.equal(below500 & universe.where((code) => code >= 500), 0);
    assert.notEqual(
      universe.where((code) => code >= 500),
      0,
    );
  });

  it('refuses more codes than fit', () => {
    assert.throws(() => new CodeUniverse(Array.from({ length: 40 }, (_, index) => 400 + index)), RangeError);
  });
});
