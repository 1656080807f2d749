import assert from 'node:assert/strict';
import { Environment, Flow, type Frame, Variable } from '../../../src/flow/environment';
import { textValue, type Value } from '../../../src/flow/values';

function words(value: Value | undefined): string[] {
  return (value ?? []).flatMap((alternative) => (alternative.kind === 'text' ? alternative.pieces.map(String) : []));
}

describe('flows', () => {
  const environment = new Environment(null, 'm', {} as Frame, false);

  it('see what the flows that they were forked from know', () => {
    const variable = new Variable('x', environment);
    const flow = new Flow(null);
    flow.values.set(variable, textValue('a'));
    assert.deepEqual(words(flow.fork().fork().read(variable)), ['a']);
  });

  it('take the values of all branches that are alive', () => {
    const variable = new Variable('x', environment);
    const flow = new Flow(null);
    flow.values.set(variable, textValue('before'));
    const [left, right, dead] = [flow.fork(), flow.fork(), flow.fork()];
    left.values.set(variable, textValue('left'));
    dead.values.set(variable, textValue('dead'));
    dead.dead = true;
    flow.merge([left, right, dead]);
    assert.deepEqual(words(flow.read(variable)), ['left', 'before']);
  });

  it('are dead where all branches are', () => {
    const flow = new Flow(null);
    const branch = flow.fork();
    branch.dead = true;
    flow.merge([branch]);
    assert.equal(flow.dead, true);
  });

  it('keep a snapshot of every layer up to the base', () => {
    const variable = new Variable('x', environment);
    const base = new Flow(null);
    const outer = base.fork();
    outer.values.set(variable, textValue('then'));
    const snapshot = outer.fork().snapshot(base);
    outer.values.set(variable, textValue('later'));
    assert.deepEqual(words(snapshot.read(variable)), ['then']);
  });
});

describe('environments', () => {
  it('hide plain variables that a closure does not capture', () => {
    const outer = new Environment(null, 'm', {} as Frame, false);
    outer.declare('$a');
    outer.declare('$b');
    outer.declare('helper');
    const inner = new Environment(outer, 'm', {} as Frame, false, new Set(['$a']));
    assert.notEqual(inner.lookup('$a'), undefined);
    assert.equal(inner.lookup('$b'), undefined);
    assert.notEqual(inner.lookup('helper'), undefined);
  });
});
