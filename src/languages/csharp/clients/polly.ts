/**
 * Polly: a policy calls a function and judges its result by predicates that the program gave. Not a client. The lowering
 * turns `policy.ExecuteAsync(fn)` into the call of `fn` and `#judge` of its result. Source: Polly's documentation (7, 8).
 */
import type { Library } from '../../../flow/library';
import { at, called, each } from './shared';

const handles = called({ does: 'make', type: 'policy', inherit: true, state: { handles: at(0) } });
/** Polly 8's options, and whether the strategy is one that calls again. */
const options = (isRetry: boolean) =>
  called({
    does: 'set',
    state: { handles: at(0, 'ShouldHandle.handles'), ...(isRetry && { retries: { value: true } }) },
    callbacks: [],
  });
/** 5xx, 408 and broken connections: a word in place of a predicate, of which nothing is known then. */
const transient = called({
  does: 'make',
  type: 'policy',
  inherit: true,
  state: { handles: { value: 'transient' } },
});
const retrying = called({ does: 'set', state: { retries: { value: true } }, callbacks: [] });

export const POLLY: Library = {
  id: 'polly',
  builtin: true,
  entries: {
    ...each('Policy Polly.Policy HttpPolicyExtensions PredicateBuilder ResiliencePipelineBuilder', 'policyClass'),
  },
  types: {
    policyClass: {
      construct: { does: 'make', type: 'policy' },
      members: { HandleResult: handles, OrResult: handles, HandleTransientHttpError: transient },
      fluent: true,
    },
    policy: {
      fluent: true,
      members: {
        ...each('HandleResult OrResult', handles),
        OrTransientHttpError: transient,
        AddRetry: options(true),
        ...each('AddCircuitBreaker AddFallback', options(false)),
        ...each(
          'WaitAndRetry WaitAndRetryAsync WaitAndRetryForever WaitAndRetryForeverAsync Retry RetryAsync RetryForever RetryForeverAsync',
          retrying,
        ),
        '#judge': called({
          does: 'when',
          from: { state: 'retries' },
          is: [true],
          // biome-ignore lint/suspicious/noThenProperty: tables name branches as they are called
          then: { does: 'value', fn: 'retried', on: at(0), args: [{ value: false }, { state: 'handles' }] },
          otherwise: { does: 'value', fn: 'then', on: at(0), args: [{ state: 'handles' }] },
        }),
      },
    },
  },
};
