/** Items: functions, constants, structs and enums with their `impl` blocks, traits, modules; and `let`. */
import type { ClassDefinition, Expression, FieldDefinition, MethodDefinition, Statement } from '../../../flow/ir';
import { childIn, childOfType, childrenIn, childrenOfType, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { withAttributes } from './facts';
import { formatText } from './format';
import { functionDefinition, hasSelf, itemsOf } from './functions';
import { stringText } from './literals';
import { declareAt, type Lowering, type LowerStatement, literalAt, nameAt, spanOf } from './lowering';
import { letElse } from './matching';
import { typeReference, useDeclaration } from './paths';
import { targetOf } from './patterns';

function constantField(node: SyntaxNode, lowering: Lowering): FieldDefinition {
  const value = childIn(node, 'value');
  return {
    name: lowering.text(childIn(node, 'name')),
    span: spanOf(node),
    value: value === undefined ? null : lowering.expression(value),
    static: true,
  };
}

const DISPLAY = new Set(['Display', 'ToString']);

/** Methods and constants of the `impl` blocks of a type; `Display` is how a value is made a text. */
function implementationsOf(
  name: string,
  type: SyntaxNode | undefined,
  lowering: Lowering,
): Pick<ClassDefinition, 'methods' | 'fields' | 'bases'> {
  const methods: MethodDefinition[] = [];
  const fields: FieldDefinition[] = [];
  const bases: Expression[] = [];
  if (lowering.facts.types.get(name) !== type) return { methods, fields, bases };
  for (const { node, trait } of lowering.facts.implementations.get(name) ?? []) {
    const isDisplay = trait !== undefined && DISPLAY.has(trait);
    if (trait !== undefined && lowering.facts.types.has(trait)) bases.push(nameAt(spanOf(node), trait));
    for (const item of itemsOf(node)) {
      if (item.type === 'const_item') fields.push(constantField(item, lowering));
      if (item.type !== 'function_item') continue;
      const fn = functionDefinition(item, lowering, isDisplay ? 'to_string' : undefined);
      methods.push({ fn, role: 'method', ...(!hasSelf(item) && { static: true }) });
    }
  }
  return { methods, fields, bases };
}

function inType<T>(name: string, lowering: Lowering, run: () => T): T {
  const outer = lowering.self;
  lowering.self = name;
  try {
    return run();
  } finally {
    lowering.self = outer;
  }
}

/** Fields by name, or by place where they have none. */
function fieldsOf(list: SyntaxNode | undefined, lowering: Lowering): FieldDefinition[] {
  if (list === undefined) return [];
  const at = (name: string, node: SyntaxNode, type: SyntaxNode | undefined): FieldDefinition => {
    const reference = typeReference(type, lowering);
    return { name, span: spanOf(node), value: null, ...(reference && { type: reference }) };
  };
  if (list.type === 'ordered_field_declaration_list')
    return childrenIn(list, 'type').map((type, index) => at(String(index), type, type));
  return withAttributes(namedChildren(list)).flatMap(({ node, attributes }) => {
    const name = childIn(node, 'name');
    if (name === undefined) return [];
    const plain = at(lowering.text(name), name, childIn(node, 'type'));
    return [{ ...plain, value: defaultOf(attributes, lowering) }];
  });
}

const DEFAULT_VALUE = /\bdefault_value(?:_t)?\s*=\s*("(?:[^"\\]|\\.)*")/;

/** The default of a command line option (clap). */
function defaultOf(attributes: readonly SyntaxNode[], lowering: Lowering): Expression | null {
  for (const attribute of attributes) {
    const found = DEFAULT_VALUE.exec(lowering.text(attribute))?.[1];
    if (found !== undefined) return literalAt(spanOf(attribute), stringText(found));
  }
  return null;
}

const structItem: LowerStatement = (node, lowering) => {
  const nameNode = childIn(node, 'name');
  if (nameNode === undefined) return [];
  const name = lowering.text(nameNode);
  const own = inType(name, lowering, () => implementationsOf(name, node, lowering));
  const fields = [...fieldsOf(childIn(node, 'body'), lowering), ...own.fields];
  const definition: ClassDefinition = { span: spanOf(node), name, nameSpan: spanOf(nameNode), ...own, fields };
  return [{ kind: 'class', span: spanOf(node), definition }];
};

const ERROR_TEXT = /^#\[\s*error\(\s*("(?:[^"\\]|\\.)*")/;

/** thiserror's `#[error("status {0}")]` as the method that makes the text. */
function errorText(attributes: readonly SyntaxNode[], lowering: Lowering): MethodDefinition[] {
  for (const attribute of attributes) {
    const format = ERROR_TEXT.exec(lowering.text(attribute))?.[1];
    if (format === undefined) continue;
    const span = spanOf(attribute);
    const self = nameAt(span, 'self');
    const value = formatText(span, stringText(format), [], (name) =>
      name === '' ? undefined : { kind: 'index', span, object: self, index: literalAt(span, name) },
    );
    const fn = { span, name: 'to_string', params: [], self: 'self', body: [{ kind: 'return' as const, span, value }] };
    return [{ fn, role: 'method' }];
  }
  return [];
}

/** A variant is a class that extends its enum; with a number of its own it is that number. */
function variantField(
  name: string,
  variant: SyntaxNode,
  attributes: readonly SyntaxNode[],
  lowering: Lowering,
): FieldDefinition {
  const span = spanOf(variant);
  const nameNode = childIn(variant, 'name');
  const number = childIn(variant, 'value');
  const own = lowering.text(nameNode);
  if (number !== undefined) return { name: own, span, value: lowering.expression(number), static: true };
  const definition: ClassDefinition = {
    span,
    name: own,
    bases: [nameAt(span, name)],
    fields: fieldsOf(childIn(variant, 'body'), lowering),
    methods: errorText(attributes, lowering),
  };
  return { name: own, span, value: { kind: 'class', span, definition }, static: true };
}

const enumItem: LowerStatement = (node, lowering) => {
  const nameNode = childIn(node, 'name');
  const list = childIn(node, 'body');
  if (nameNode === undefined) return [];
  const name = lowering.text(nameNode);
  return inType(name, lowering, () => {
    const own = implementationsOf(name, node, lowering);
    const variants = withAttributes(list === undefined ? [] : namedChildren(list))
      .filter(({ node: variant }) => variant.type === 'enum_variant')
      .map(({ node: variant, attributes }) => variantField(name, variant, attributes, lowering));
    const fields = [...variants, ...own.fields];
    return [
      {
        kind: 'class',
        span: spanOf(node),
        definition: { span: spanOf(node), name, nameSpan: spanOf(nameNode), ...own, fields },
      },
    ];
  });
};

const traitItem: LowerStatement = (node, lowering) => {
  const nameNode = childIn(node, 'name');
  if (nameNode === undefined) return [];
  const name = lowering.text(nameNode);
  return inType(name, lowering, () => {
    const items = itemsOf(node);
    const methods = items
      .filter((item) => item.type === 'function_item')
      .map((item): MethodDefinition => {
        const fn = functionDefinition(item, lowering);
        return { fn, role: 'method', ...(!hasSelf(item) && { static: true }) };
      });
    const fields = items.filter((item) => item.type === 'const_item').map((item) => constantField(item, lowering));
    return [
      {
        kind: 'class',
        span: spanOf(node),
        definition: { span: spanOf(node), name, nameSpan: spanOf(nameNode), bases: [], fields, methods },
      },
    ];
  });
};

/** Types of other files that this one adds methods to. */
export function foreignClasses(lowering: Lowering): Statement[] {
  return [...lowering.facts.implementations].flatMap(([name, [first]]): Statement[] => {
    if (first === undefined || name === '' || lowering.facts.types.has(name)) return [];
    const span = spanOf(first.node);
    const own = inType(name, lowering, () => implementationsOf(name, undefined, lowering));
    return [{ kind: 'class', span, definition: { span, name, ...own } }];
  });
}

const constant: LowerStatement = (node, lowering) => {
  const name = childIn(node, 'name');
  const value = childIn(node, 'value');
  if (name === undefined) return [];
  return [
    declareAt(spanOf(node), nameAt(spanOf(name), lowering.text(name)), value ? lowering.expression(value) : null),
  ];
};

const letDeclaration: LowerStatement = (node, lowering) => {
  const alternative = childIn(node, 'alternative');
  if (alternative !== undefined) return letElse(node, alternative, lowering);
  const value = childIn(node, 'value');
  const target = targetOf(childIn(node, 'pattern'), lowering);
  const type = typeReference(childIn(node, 'type'), lowering);
  const span = spanOf(node);
  if (target === null)
    return value === undefined ? [] : [{ kind: 'expression', span, value: lowering.expression(value) }];
  const given = value === undefined ? null : lowering.expression(value);
  return [{ kind: 'declare', span, target, value: given, ...(type && given === null && { type }) }];
};

const module: LowerStatement = (node, lowering) => {
  const name = lowering.text(childIn(node, 'name'));
  const span = spanOf(node);
  const body = childIn(node, 'body');
  if (body === undefined)
    return name === ''
      ? []
      : [{ kind: 'import', span, module: `self::${name}`, names: [{ imported: '*', local: name }] }];
  const outer = lowering.isInline;
  lowering.isInline = true;
  try {
    return [{ kind: 'block', span, body: namedChildren(body).flatMap((item) => [...lowering.statement(item)]) }];
  } finally {
    lowering.isInline = outer;
  }
};

const typeAlias: LowerStatement = (node, lowering) => {
  const name = childIn(node, 'name');
  const value = typeReference(childIn(node, 'type'), lowering);
  if (name === undefined || value === undefined) return [];
  return [declareAt(spanOf(node), nameAt(spanOf(name), lowering.text(name)), value)];
};

export const ITEMS: Readonly<Record<string, LowerStatement>> = {
  function_item: (node, lowering) => [{ kind: 'function', span: spanOf(node), fn: functionDefinition(node, lowering) }],
  struct_item: structItem,
  union_item: structItem,
  enum_item: enumItem,
  trait_item: traitItem,
  impl_item: () => [],
  const_item: constant,
  static_item: constant,
  let_declaration: letDeclaration,
  mod_item: module,
  use_declaration: useDeclaration,
  type_item: typeAlias,
  extern_crate_declaration: () => [],
  attribute_item: () => [],
  inner_attribute_item: () => [],
  macro_definition: () => [],
  function_signature_item: () => [],
  associated_type: () => [],
  foreign_mod_item: (node, lowering) =>
    childrenOfType(childOfType(node, 'declaration_list') ?? node, 'const_item', 'static_item').flatMap((item) => [
      ...lowering.statement(item),
    ]),
};
