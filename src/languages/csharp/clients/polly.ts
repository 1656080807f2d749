/**
 * Polly: a policy calls a function and judges its result by predicates that the program gave. Not a client. The lowering
 * turns `policy.ExecuteAsync(fn)` into the call of `fn` and `#judge` of its result. Source: Polly's documentation (7, 8).
 */
import type { Library } from '../../../flow/library';
import { at, called, each } from './shared';

const handles = called({ does: 'make', type: 'policy', inherit: true, state: { handles: at(0) } });
const options = called({ does: 'set', state: { handles: at(0, 'ShouldHandle.handles') }, callbacks: [] });

export const POLLY: Library = {
  id: 'polly',
  builtin: true,
  entries: {
    ...each('Policy Polly.Policy HttpPolicyExtensions PredicateBuilder ResiliencePipelineBuilder', 'policyClass'),
  },
  types: {
    policyClass: {
      construct: { does: 'make', type: 'policy' },
      members: { HandleResult: handles, OrResult: handles },
      fluent: true,
    },
    policy: {
      fluent: true,
      members: {
        ...each('HandleResult OrResult', handles),
        ...each('AddRetry AddCircuitBreaker AddFallback', options),
        '#judge': called({ does: 'value', fn: 'then', on: at(0), args: [{ state: 'handles' }] }),
      },
    },
  },
};
