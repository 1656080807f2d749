/** What the shell does to texts and lists that may carry a URL or a status. */
import type { Effect, Library, ValueFunction, ValueMethods } from '../../flow/library';

function value(fn: ValueFunction, args?: Extract<Effect, { does: 'value' }>['args']): Effect {
  return args === undefined ? { does: 'value', fn } : { does: 'value', fn, args };
}

export const SHELL_BUILTINS: Library = {
  id: 'shell',
  builtin: true,
  entries: { printf: 'printf' },
  types: {
    printf: {
      call: {
        does: 'value',
        fn: 'formatPercent',
        on: { arg: 0 },
        args: [{ arg: 1 }, { arg: 2 }, { arg: 3 }, { arg: 4 }, { arg: 5 }],
      },
    },
  },
};

/** Members that the lowering asks values for; see `lower/words.ts` and `lower/filters.ts`. */
export const SHELL_METHODS: ValueMethods = {
  string: {
    trimEnd: value('trimEnd', [{ arg: 0 }]),
    trimStart: value('trimStart', [{ arg: 0 }]),
    replace: value('replace', [{ arg: 0 }, { arg: 1 }]),
    contains: value('contains', [{ arg: 0 }]),
    // A status with a line end after it is still the status.
    head: value('same'),
    tail: value('same'),
    field: value('nothing'),
  },
  number: { contains: value('contains', [{ arg: 0 }]), tail: value('same'), head: value('same') },
  list: { push: value('push'), contains: value('contains', [{ arg: 0 }]) },
  any: { trimEnd: value('same'), trimStart: value('same'), replace: value('same') },
};
