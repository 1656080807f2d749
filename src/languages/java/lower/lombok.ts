/** Lombok: getters, and constructors that take the fields. Source: Lombok's documentation. */
import type { FieldDefinition, FunctionDefinition, Parameter } from '../../../flow/ir';
import { childIn, childrenOfType, type SyntaxNode } from '../../../syntax/tree';
import { memberAt, nameAt } from '../../classbased/build';
import type { ClassParts } from './classes';
import { annotationsOf } from './facts';
import type { JavaLowering } from './javaLowering';

const GETTERS = ['Getter', 'Data', 'Value'];
const ALL = ['AllArgsConstructor', 'Value'];
const REQUIRED = ['RequiredArgsConstructor', 'Data'];

function namesOf(node: SyntaxNode, lowering: JavaLowering): string[] {
  return annotationsOf(node).map((one) => lowering.text(childIn(one, 'name')));
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function getter(field: FieldDefinition, self: string): FunctionDefinition[] {
  const { span, name } = field;
  const value = memberAt(span, nameAt(span, self), name, span);
  return ['get', 'is'].map((prefix) => ({
    span,
    name: `${prefix}${capital(name)}`,
    params: [],
    body: [{ kind: 'return', span, value }],
    self,
  }));
}

export function lombokParts(node: SyntaxNode, parts: ClassParts, self: string, lowering: JavaLowering): void {
  const body = childIn(node, 'body');
  const onClass = namesOf(node, lowering);
  const has = (names: readonly string[]) => names.some((name) => onClass.includes(name));
  const declared = body === undefined ? [] : childrenOfType(body, 'field_declaration');
  const annotated = declared.filter((field) => has(GETTERS) || namesOf(field, lowering).includes('Getter'));
  const own = parts.fields.filter((field) => field.static !== true);
  for (const field of own)
    if (annotated.some((declaration) => declaration.start <= field.span.start && declaration.end >= field.span.end))
      for (const fn of getter(field, self))
        if (!parts.functions.some((one) => one.fn.name === fn.name)) parts.functions.push({ fn, isStatic: false });
  if (parts.constructors.length > 0 || !(has(ALL) || has(REQUIRED))) return;
  const isFinal = (field: FieldDefinition) =>
    declared.some(
      (one) => one.start <= field.span.start && one.end >= field.span.end && lowering.modifiers(one).has('final'),
    );
  const taken = own.filter((field) => field.value === null && (has(ALL) || isFinal(field)));
  const params = taken.map(
    (field): Parameter => ({
      target: nameAt(field.span, field.name),
      field: true,
      ...(field.type && { type: field.type }),
    }),
  );
  const span = { start: node.start, end: node.start };
  parts.constructors.push({ fn: { span, name: '', params, body: [], self }, delegates: null });
}
