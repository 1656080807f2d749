/** Parameters whose names say what a framework gives: it calls the function, nobody declares a type. */
import type { Parameter } from '../../../flow/ir';

interface Implied {
  /** The first parameters, in order. */
  readonly names: readonly string[];
  readonly type: { readonly module: string; readonly name: string };
}

const IMPLIED: readonly Implied[] = [
  { names: ['z', 'bundle'], type: { module: 'zapier-platform-core', name: 'ZObject' } },
];

function nameOf({ target, type }: Parameter): string | undefined {
  return target.kind === 'name' && type === undefined ? target.name : undefined;
}

/** Gives the first parameter the type that the names of the first ones imply. */
export function withImpliedTypes(params: readonly Parameter[]): readonly Parameter[] {
  const [first, ...others] = params;
  if (first === undefined) return params;
  const implied = IMPLIED.find(({ names }) =>
    names.every((name, index) => {
      const parameter = params[index];
      return parameter !== undefined && nameOf(parameter) === name;
    }),
  );
  if (implied === undefined) return params;
  return [{ ...first, type: { kind: 'import', span: first.target.span, ...implied.type } }, ...others];
}
