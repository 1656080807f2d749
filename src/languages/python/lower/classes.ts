/** Classes: fields, methods, data classes, and sessions that put a `request` of their own under the verbs. */
import type { ClassDefinition, Expression, FieldDefinition, MethodDefinition, Statement } from '../../../flow/ir';
import { childIn, type SyntaxNode } from '../../../syntax/tree';
import { decoratorsOf, lowerFunction, type MethodShape } from './functions';
import { type Lowering, type LowerStatement, namedParts, spanOf, statementOf } from './lowering';
import type { ClassScope } from './scope';
import { fieldFromEnvironment, settingsPrefix } from './settings';
import { dataConstructor, verbsOver } from './synthetic';
import { typeOf } from './types';

/** Decorators and bases whose annotated names are fields of each object. */
const DATA_DECORATORS = new Set(['dataclass', 'define', 'frozen', 'mutable', 'attrs', 's']);
const DATA_BASES = new Set(['BaseModel', 'BaseSettings', 'NamedTuple', 'TypedDict', 'SQLModel', 'Struct']);

const lastOf = (path: string | undefined): string => path?.slice(path.lastIndexOf('.') + 1) ?? '';

/** The function of a decorator, without its arguments. */
export function decoratorPath(decorator: SyntaxNode, lowering: Lowering): string {
  const [expression] = namedParts(decorator);
  const callee = expression?.type === 'call' ? childIn(expression, 'function') : expression;
  return lowering.imports.pathOf(callee, lowering.source) ?? '';
}

interface Building {
  readonly fields: FieldDefinition[];
  readonly methods: MethodDefinition[];
  readonly body: Statement[];
  readonly scope: ClassScope;
  readonly isData: boolean;
  /** What the names of environment variables start with, for classes that are read from there. */
  readonly environment: string | null;
}

function addFields(node: SyntaxNode, building: Building, lowering: Lowering): void {
  const left = childIn(node, 'left');
  const right = childIn(node, 'right');
  const typeNode = childIn(node, 'type');
  if (left?.type === 'identifier') {
    const nested = right?.type === 'assignment' ? right : undefined;
    if (nested !== undefined) addFields(nested, building, lowering);
    const value = nested === undefined ? right : innermost(nested);
    addField(left, value, typeNode, building, lowering);
    return;
  }
  const names = left === undefined ? [] : namedParts(left);
  const values = right === undefined ? [] : namedParts(right);
  const isTuple = right?.type === 'tuple' || right?.type === 'expression_list';
  if (left?.type === 'pattern_list' && isTuple && names.length === values.length) {
    for (const [index, name] of names.entries()) addField(name, values[index], undefined, building, lowering);
    return;
  }
  building.body.push(...lowering.statement(node));
}

function innermost(node: SyntaxNode): SyntaxNode | undefined {
  let current: SyntaxNode | undefined = node;
  while (current?.type === 'assignment') current = childIn(current, 'right');
  return current;
}

function addField(
  nameNode: SyntaxNode,
  valueNode: SyntaxNode | undefined,
  typeNode: SyntaxNode | undefined,
  building: Building,
  lowering: Lowering,
): void {
  const name = lowering.text(nameNode);
  const given = valueNode === undefined ? null : lowering.expression(valueNode);
  const type = typeOf(typeNode, lowering);
  const isOfObject = building.isData && typeNode !== undefined && !lowering.text(typeNode).includes('ClassVar');
  const value =
    isOfObject && building.environment !== null
      ? fieldFromEnvironment(nameNode, given, valueNode, building.environment, lowering)
      : given;
  building.fields.push({
    name,
    span: spanOf(nameNode),
    value,
    ...(!isOfObject && value !== null && { static: true }),
    ...(type !== undefined && { type }),
  });
  if (!isOfObject && value !== null) building.scope.names.add(name);
}

/** Undefined for a mere declaration of other types, whose body says nothing. */
function shapeOf(node: SyntaxNode, decorators: readonly SyntaxNode[], lowering: Lowering) {
  const name = lowering.text(childIn(node, 'name'));
  let role: MethodDefinition['role'] = name === '__init__' ? 'constructor' : 'method';
  let isStatic = name === '__new__';
  const shape: { name?: string; bound: boolean } = { bound: true };
  for (const decorator of decorators) {
    const path = decoratorPath(decorator, lowering);
    const last = lastOf(path);
    if (last === 'overload') return undefined;
    if (last === 'property' || last === 'cached_property') role = 'get';
    else if (last === 'staticmethod') Object.assign(shape, { bound: false });
    else if (last === 'setter' || last === 'deleter') shape.name = `${name} ${last}`;
    if (last === 'staticmethod' || last === 'classmethod') isStatic = true;
  }
  return { role, isStatic, shape: shape as MethodShape };
}

function addMethod(node: SyntaxNode, decorators: readonly SyntaxNode[], building: Building, lowering: Lowering): void {
  const found = shapeOf(node, decorators, lowering);
  if (found === undefined) return;
  const fn = lowerFunction(node, lowering, decorators, found.shape);
  const known = building.methods.findIndex((method) => method.fn.name === fn.name);
  if (known >= 0) building.methods.splice(known, 1);
  building.methods.push({ fn, role: found.role, ...(found.isStatic && { static: true }) });
}

function addStatement(node: SyntaxNode, building: Building, lowering: Lowering): void {
  const definition = node.type === 'decorated_definition' ? childIn(node, 'definition') : node;
  if (definition?.type === 'function_definition') {
    addMethod(definition, definition === node ? [] : decoratorsOf(node), building, lowering);
    return;
  }
  if (definition?.type === 'class_definition') {
    const inner = lowerClass(definition, definition === node ? [] : decoratorsOf(node), lowering);
    const value: Expression = { kind: 'class', span: inner.span, definition: inner };
    building.fields.push({ name: inner.name, span: inner.nameSpan ?? inner.span, value, static: true });
    building.scope.names.add(inner.name);
    return;
  }
  const parts = node.type === 'expression_statement' ? namedParts(node) : [];
  const [only] = parts;
  if (only?.type === 'assignment' && parts.length === 1) addFields(only, building, lowering);
  else building.body.push(...lowering.statement(node));
}

function lowerClass(node: SyntaxNode, decorators: readonly SyntaxNode[], lowering: Lowering): ClassDefinition {
  const nameNode = childIn(node, 'name');
  const name = lowering.text(nameNode);
  const span = spanOf(node);
  const list = childIn(node, 'superclasses');
  const written = list === undefined ? [] : namedParts(list);
  const baseNodes = written.filter((base) => base.type !== 'keyword_argument');
  const bases = baseNodes.map((base) => lowering.expression(base.type === 'subscript' ? childIn(base, 'value') : base));
  const paths = baseNodes.map((base) => lowering.imports.pathOf(base, lowering.source) ?? '');
  const decorations = decorators.map((decorator) => lowering.expression(namedParts(decorator)[0], decorator));
  if (lowering.classBody === null) lowering.own.add(name);
  const isSettings = paths.some((path) => lastOf(path) === 'BaseSettings');
  const bodyNode = childIn(node, 'body');
  const building: Building = {
    fields: [],
    methods: [],
    body: [],
    scope: { name, names: new Set() },
    isData:
      paths.some((path) => DATA_BASES.has(lastOf(path))) ||
      decorators.some((decorator) => DATA_DECORATORS.has(lastOf(decoratorPath(decorator, lowering)))),
    environment: isSettings ? settingsPrefix(bodyNode, lowering) : null,
  };
  lowering.inClass(building.scope, () => {
    for (const keyword of written.filter((base) => base.type === 'keyword_argument'))
      building.body.push(statementOf(lowering.expression(keyword)));
    for (const statement of bodyNode === undefined ? [] : namedParts(bodyNode))
      addStatement(statement, building, lowering);
  });
  const { fields, body } = building;
  const made = [...building.methods, ...verbsOver(paths, building.methods, span)];
  const methods = building.isData ? dataConstructor(fields, made, span) : made;
  return {
    span,
    name,
    ...(nameNode !== undefined && { nameSpan: spanOf(nameNode) }),
    bases,
    fields,
    methods,
    ...(body.length > 0 && { body }),
    ...(decorations.length > 0 && { decorators: decorations }),
  };
}

export const CLASSES: Readonly<Record<string, LowerStatement>> = {
  class_definition: (node, lowering) => [
    { kind: 'class', span: spanOf(node), definition: lowerClass(node, [], lowering) },
  ],
  decorated_definition: (node, lowering) => {
    const definition = childIn(node, 'definition');
    const decorators = decoratorsOf(node);
    if (definition?.type === 'class_definition')
      return [{ kind: 'class', span: spanOf(node), definition: lowerClass(definition, decorators, lowering) }];
    if (definition?.type === 'function_definition')
      return [{ kind: 'function', span: spanOf(node), fn: lowerFunction(definition, lowering, decorators) }];
    return decorators.map((decorator) => statementOf(lowering.expression(namedParts(decorator)[0], decorator)));
  },
};
