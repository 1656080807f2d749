/** Modules of the program: running them, their exports, the names they share. */
import { Environment, Flow } from '../environment';
import type { Module, Statement } from '../ir';
import { join, NOTHING, type Value } from '../values';
import { runDeferred } from './functions';
import { indexOf, type Machine, type ModuleState, newFrame, type Program } from './machine';
import { settleMadeUp } from './made-up';
import { readVariable } from './names';
import { runBlock } from './statements';
import { packageValue } from './symbols';

/** Modules that run for each other, each with calls as deep as they may be: more would be too deep a recursion. */
const MAX_NESTING = 6;

export function stateOf(m: Machine, path: string): ModuleState | undefined {
  const known = m.states.get(path);
  if (known !== undefined) return known;
  const module = m.program.modules.get(path);
  if (module === undefined) return undefined;
  const tables = m.options.tables[module.language];
  if (tables === undefined) return undefined;
  const state: ModuleState = {
    module,
    frame: newFrame((frame) => new Environment(null, path, frame, false), { self: NOTHING, ofClass: null, name: '' }),
    tables: indexOf(tables),
    exports: new Map(),
    exportsAllOf: [],
    wildcards: [],
    namespaces: [],
    run: 'new',
  };
  m.states.set(path, state);
  return state;
}

/** Runs a module once a pass. In a cycle of imports the one that is already running is not run again. */
export function runModule(m: Machine, path: string): void {
  const state = stateOf(m, path);
  if (state === undefined || state.run !== 'new') return;
  state.run = 'running';
  const outer = { frame: m.frame, state: m.state, stack: m.stack };
  // Functions that wait for this module may be called by it.
  const waiting = m.nesting < MAX_NESTING ? m.active.splice(0) : [];
  m.nesting += 1;
  m.frame = state.frame;
  m.state = state;
  m.stack = [];
  m.frame.flow = new Flow(null);
  m.frame.active = true;
  m.frame.deferred.length = 0;
  m.frame.madeUp.length = 0;
  const sentBefore = m.facts.requests.length;
  m.withSteps(state.module, () => {
    runBlock(m, state.module.body, false);
    runDeferred(m);
  });
  settleMadeUp(m, m.frame, null, m.facts.requests.slice(sentBefore));
  m.frame.active = false;
  m.active.unshift(...waiting);
  m.nesting -= 1;
  state.run = 'done';
  m.frame = outer.frame;
  m.state = outer.state;
  m.stack = outer.stack;
}

/** What importing `name` of `module` gives in the module that is running. */
export function importedValue(m: Machine, module: string, name: string): Value {
  const path = m.program.resolve(module, m.state.module.path);
  if (path === undefined || m.program.modules.get(path) === undefined) {
    const shared = namespaceValue(m, module, name);
    return shared.length > 0 ? shared : packageValue(m, module, name);
  }
  runModule(m, path);
  const exported = exportOf(m, path, name);
  if (exported.length > 0) return exported;
  const shared = namespaceValue(m, module, name);
  return shared.length > 0 ? shared : packageValue(m, module, name);
}

export function exportOf(m: Machine, path: string, name: string): Value {
  const state = stateOf(m, path);
  if (state === undefined) return packageValue(m, path, name);
  if (name === '*') return [{ kind: 'module', path }];
  const exported = state.exports.get(name);
  if (exported !== undefined) return exported();
  const common = commonJsExports(m, state);
  if (name === 'default' && common.length > 0) return common;
  const field = common.flatMap((alternative) =>
    alternative.kind === 'object' ? [...(alternative.object.fields.get(name) ?? NOTHING)] : [],
  );
  if (field.length > 0) return field;
  for (const other of state.exportsAllOf) {
    const found = exportOf(m, other, name);
    if (found.length > 0) return found;
  }
  if (name === 'default') return [{ kind: 'module', path }];
  const variable = state.frame.environment.variables.get(name);
  return variable === undefined ? namespaceValue(m, state.module.namespace, name) : readVariable(m, variable);
}

function commonJsExports(m: Machine, state: ModuleState): Value {
  const variable = state.frame.environment.variables.get('module');
  if (variable === undefined) return NOTHING;
  return readVariable(m, variable).flatMap((alternative) =>
    alternative.kind === 'object' ? [...(alternative.object.fields.get('exports') ?? NOTHING)] : [],
  );
}

const namespaceIndexes = new WeakMap<Program, ReadonlyMap<string, readonly Module[]>>();

function namespaceKey(language: string, namespace: string): string {
  return `${language} ${namespace.replaceAll('\\', '.').replaceAll('::', '.')}`;
}

/** The modules of a namespace in the language of the one that is running. */
function modulesIn(m: Machine, namespace: string): readonly Module[] {
  let index = namespaceIndexes.get(m.program);
  if (index === undefined) {
    const made = new Map<string, Module[]>();
    for (const module of m.program.modules.values()) {
      if (module.namespace === undefined) continue;
      const key = namespaceKey(module.language, module.namespace);
      made.set(key, [...(made.get(key) ?? []), module]);
    }
    index = made;
    namespaceIndexes.set(m.program, made);
  }
  return index.get(namespaceKey(m.state.module.language, namespace)) ?? [];
}

function openNamespace(m: Machine, namespace: string): void {
  const { namespaces } = m.state;
  if (!namespaces.includes(namespace) && modulesIn(m, namespace).length > 0) namespaces.push(namespace);
}

const declaredNames = new WeakMap<Module, ReadonlySet<string> | null>();

/** Whether running a module can bring a name into its scope. What it declares inside of branches is not looked through. */
function mayDeclare(module: Module, name: string): boolean {
  let names = declaredNames.get(module);
  if (names === undefined) {
    names = namesDeclared(module.body);
    declaredNames.set(module, names);
  }
  return names === null || names.has(name);
}

/** Null where some statement may declare names that it does not show. */
function namesDeclared(body: readonly Statement[]): ReadonlySet<string> | null {
  const names = new Set<string>();
  for (const statement of body) {
    if (statement.kind === 'function') names.add(statement.fn.name);
    else if (statement.kind === 'class') names.add(statement.definition.name);
    else if (statement.kind === 'declare' && statement.target.kind === 'name') names.add(statement.target.name);
    else if (statement.kind === 'import') for (const { local } of statement.names) names.add(local);
    else if (statement.kind !== 'export') return null;
  }
  return names;
}

/** A name that all files of a namespace see (a Go package, a PHP namespace, a Java package). */
export function namespaceValue(m: Machine, namespace: string | undefined, name: string): Value {
  if (namespace === undefined) return NOTHING;
  for (const module of modulesIn(m, namespace)) {
    if (!mayDeclare(module, name)) continue;
    runModule(m, module.path);
    const variable = stateOf(m, module.path)?.frame.environment.variables.get(name);
    if (variable !== undefined) return readVariable(m, variable);
  }
  return NOTHING;
}

/** The included module sees the names of the module that is running. */
function include(m: Machine, path: string): void {
  const wildcards = stateOf(m, path)?.wildcards;
  const includer = m.state.module.path;
  if (wildcards?.includes(includer) === false) wildcards.push(includer);
}

/** Import and export statements. */
export function runModuleStatement(
  m: Machine,
  statement: Extract<Statement, { kind: 'import' | 'export' }>,
  evaluate: (value: Extract<Statement, { kind: 'export' }>['value']) => Value,
): void {
  const { state } = m;
  if (statement.kind === 'import') {
    const path = m.program.resolve(statement.module, state.module.path);
    const own = path !== undefined && m.program.modules.has(path) ? path : undefined;
    if (own !== undefined && statement.included === true) include(m, own);
    if (own !== undefined) runModule(m, own);
    for (const { imported, local } of statement.names) {
      if (imported === '*names') {
        if (own === undefined) openNamespace(m, statement.module);
        else if (!state.wildcards.includes(own)) state.wildcards.push(own);
        continue;
      }
      const variable = m.environment.declare(local);
      if (own !== undefined && imported !== '*') variable.alias = { module: own, name: imported };
      else {
        const value = importedValue(m, statement.module, imported);
        variable.summary = join(variable.summary, value);
        variable.owner.frame.flow.values.set(variable, value);
      }
    }
    return;
  }
  if (statement.from !== undefined) {
    const { module, name } = statement.from;
    const path = m.program.resolve(module, state.module.path);
    const own = path !== undefined && m.program.modules.has(path) ? path : undefined;
    if (own !== undefined) runModule(m, own);
    if (statement.name === '*' && own !== undefined) state.exportsAllOf.push(own);
    else if (own !== undefined) state.exports.set(statement.name, () => exportOf(m, own, name));
    else {
      const value = importedValue(m, module, name);
      state.exports.set(statement.name, () => value);
    }
    return;
  }
  if (statement.value === undefined) return;
  const { value } = statement;
  if (value.kind === 'name') {
    const variable = m.environment.lookup(value.name);
    if (variable !== undefined) {
      state.exports.set(statement.name, () => readVariable(m, variable));
      return;
    }
  }
  const exported = evaluate(value);
  state.exports.set(statement.name, () => exported);
}
