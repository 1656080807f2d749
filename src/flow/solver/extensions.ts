/** Extension methods: `value.Method(…)` is `Owner.Method(value, …)` where the value itself has no such member. */
import type { Module } from '../ir';
import { flatMapValue, NOTHING, type Value } from '../values';
import { staticMember } from './classes';
import type { Machine, Program } from './machine';
import { exportOf, runModule } from './modules';

const indexes = new WeakMap<Program, ReadonlyMap<string, readonly Module[]>>();

/** The modules that have an extension method of a name. */
function modulesWith(m: Machine, name: string): readonly Module[] {
  let index = indexes.get(m.program);
  if (index === undefined) {
    const made = new Map<string, Module[]>();
    for (const module of m.program.modules.values())
      for (const method of module.extensions?.keys() ?? []) made.set(method, [...(made.get(method) ?? []), module]);
    index = made;
    indexes.set(m.program, made);
  }
  return index.get(name) ?? [];
}

/** The function of an extension method that the module which is running sees; nothing where there is none. */
export function extensionMethod(m: Machine, name: string): Value {
  const { module, namespaces } = m.state;
  for (const candidate of modulesWith(m, name)) {
    const { namespace } = candidate;
    const isSeen =
      namespace === undefined ||
      namespace === module.namespace ||
      module.namespace?.startsWith(`${namespace}.`) === true ||
      namespaces.includes(namespace);
    const owner = candidate.extensions?.get(name);
    if (candidate.language !== module.language || !isSeen || owner === undefined) continue;
    runModule(m, candidate.path);
    const found = flatMapValue(exportOf(m, candidate.path, owner), (alternative) =>
      alternative.kind === 'class' ? staticMember(m, alternative.definition, name) : NOTHING,
    );
    if (found.length > 0) return found;
  }
  return NOTHING;
}
