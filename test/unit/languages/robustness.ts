/** Checks that hold for the lowering of every class-based language: broken, deep and large texts. */
import assert from 'node:assert/strict';
import type { Module } from '../../../src/flow/ir';
import type { Language } from '../../../src/languages';
import { createParser } from '../../../src/syntax/parser';
import { wasmFromPackages } from '../../support/wasm';

export interface Samples {
  readonly language: Language;
  readonly grammar: string;
  /** A program with most constructs of the language. */
  readonly program: string;
  /** A program around an expression that can be nested in itself. */
  nested(inner: string): string;
  /** A member that a class can hold many times; `index` makes its name unique. */
  member(index: number): string;
  /** A class around members. */
  class(members: string): string;
}

const parser = createParser(wasmFromPackages);

export async function lower(samples: Samples, text: string): Promise<Module> {
  const root = await parser.parse(samples.grammar, text);
  return samples.language.lower(root, text, 'test');
}

/** All nodes of a lowered program that have a kind. */
export function* nodes(value: unknown): Generator<Record<string, unknown>> {
  const stack: unknown[] = [value];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    if ('kind' in next) yield next as Record<string, unknown>;
    for (const part of Object.values(next)) if (typeof part === 'object' && part !== null) stack.push(part);
  }
}

export function kindsOf(module: Module): Set<unknown> {
  return new Set([...nodes(module)].map((node) => node.kind));
}

export function describeRobustness(samples: Samples): void {
  it('lowers every prefix of a program without an error', async function () {
    this.timeout(20_000);
    for (let end = 0; end < samples.program.length; end += 50) await lower(samples, samples.program.slice(0, end));
  });

  it('lowers deeply nested expressions', async function () {
    this.timeout(20_000);
    let text = '1';
    for (let depth = 0; depth < 300; depth += 1) text = `(${text})`;
    await lower(samples, samples.nested(text));
    await lower(samples, samples.nested(Array.from({ length: 2000 }, () => '"a"').join(' + ')));
    await lower(samples, samples.nested(`a${'.b()'.repeat(2000)}`));
  });

  it('lowers a large file in time that grows with its size', async function () {
    this.timeout(20_000);
    const parse = async (count: number) => {
      const text = samples.class(Array.from({ length: count }, (_, index) => samples.member(index)).join('\n'));
      const root = await parser.parse(samples.grammar, text);
      const start = performance.now();
      samples.language.lower(root, text, 'test');
      return { size: text.length, time: performance.now() - start };
    };
    await parse(50);
    const small = await parse(500);
    const large = await parse(2500);
    assert.ok(large.size > 200_000, `${large.size} characters`);
    const growth = large.size / small.size;
    assert.ok(large.time < small.time * growth * 4 + 200, `${small.time} ms, then ${large.time} ms`);
  });
}
