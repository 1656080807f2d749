/** Paths (`a::b::C`), what types they name, and `use` declarations. */
import type { Expression, Span, Statement } from '../../../flow/ir';
import { childIn, namedChildren, type SyntaxNode } from '../../../syntax/tree';
import { type LowerExpression, type Lowering, type LowerStatement, nameAt, spanOf } from './lowering';

/** Words of a path from its node, without type arguments. */
function wordsOf(node: SyntaxNode | undefined, lowering: Lowering): string[] {
  switch (node?.type) {
    case undefined:
      return [];
    case 'scoped_identifier':
    case 'scoped_type_identifier':
      return [...wordsOf(childIn(node, 'path'), lowering), ...wordsOf(childIn(node, 'name'), lowering)];
    case 'generic_type':
    case 'generic_type_with_turbofish':
      return wordsOf(childIn(node, 'type'), lowering);
    case 'bracketed_type':
    case 'qualified_type':
      return wordsOf(childIn(node, 'type') ?? namedChildren(node)[0], lowering);
    default:
      return [lowering.text(node)];
  }
}

const ROOTS = new Set(['crate', 'self', 'super']);

/** `Self` as the type it is, and paths from the root of the crate as imports of the module that they name. */
export function pathExpression(words: readonly string[], span: Span, lowering: Lowering): Expression {
  const [first = '', ...others] = words;
  if (ROOTS.has(first) && others.length > 0) return rootedPath(words, span);
  const start = first === 'Self' ? (lowering.self ?? first) : first;
  return others.reduce<Expression>(
    (object, name) => ({ kind: 'member', span, object, name, nameSpan: span }),
    nameAt(span, start),
  );
}

/** Words of modules are lower case; the first one that is not, or else the last one, is what the module exports. */
function rootedPath(words: readonly string[], span: Span): Expression {
  const upper = words.findIndex((word) => /^[A-Z]/.test(word));
  const end = upper === -1 ? words.length - 1 : upper;
  const item: Expression = { kind: 'import', span, module: words.slice(0, end).join('::'), name: words[end] as string };
  return words
    .slice(end + 1)
    .reduce<Expression>((object, name) => ({ kind: 'member', span, object, name, nameSpan: span }), item);
}

const path: LowerExpression = (node, lowering) => pathExpression(wordsOf(node, lowering), spanOf(node), lowering);

export const PATHS: Readonly<Record<string, LowerExpression>> = {
  identifier: path,
  scoped_identifier: path,
  type_identifier: path,
  scoped_type_identifier: path,
  field_identifier: path,
  shorthand_field_identifier: path,
  self: path,
  crate: path,
  super: path,
  generic_type: path,
  generic_function: (node, lowering) => lowering.expression(childIn(node, 'function'), node),
};

/** Types that stand for what they hold. */
const HOLDERS =
  /^(?:Arc|Rc|Box|Mutex|RwLock|RefCell|Cell|Option|Result|Cow|Pin|State|Data|Extension|Lazy|LazyLock|OnceCell|OnceLock|Vec|&)$/;

/** The class or library type that a declared type names. */
export function typeReference(node: SyntaxNode | undefined, lowering: Lowering): Expression | undefined {
  switch (node?.type) {
    case 'type_identifier': {
      const name = lowering.text(node);
      const known = name === 'Self' ? (lowering.self ?? name) : (lowering.facts.implementers.get(name) ?? name);
      return nameAt(spanOf(node), known);
    }
    case 'scoped_type_identifier':
      return path(node, lowering);
    case 'reference_type':
    case 'pointer_type':
      return typeReference(childIn(node, 'type'), lowering);
    case 'dynamic_type':
    case 'abstract_type':
      return typeReference(childIn(node, 'trait') ?? namedChildren(node)[0], lowering);
    case 'bounded_type':
      return typeReference(namedChildren(node)[0], lowering);
    case 'generic_type': {
      const type = childIn(node, 'type');
      const words = wordsOf(type, lowering);
      if (!HOLDERS.test(words.at(-1) ?? '')) return typeReference(type, lowering);
      const list = childIn(node, 'type_arguments');
      const held = list === undefined ? [] : namedChildren(list).filter((one) => one.type !== 'lifetime');
      return typeReference(held[0], lowering);
    }
    default:
      return undefined;
  }
}

interface Used {
  readonly words: readonly string[];
  readonly local: string;
}

function usesOf(node: SyntaxNode | undefined, prefix: readonly string[], lowering: Lowering): Used[] {
  if (node === undefined) return [];
  switch (node.type) {
    case 'scoped_use_list': {
      const words = [...prefix, ...wordsOf(childIn(node, 'path'), lowering)];
      return usesOf(childIn(node, 'list'), words, lowering);
    }
    case 'use_list':
      return namedChildren(node).flatMap((child) => usesOf(child, prefix, lowering));
    case 'use_as_clause':
      return [
        {
          words: [...prefix, ...wordsOf(childIn(node, 'path'), lowering)],
          local: lowering.text(childIn(node, 'alias')),
        },
      ];
    case 'use_wildcard':
      return [{ words: [...prefix, ...wordsOf(namedChildren(node)[0], lowering)], local: '*' }];
    default: {
      const words = [...prefix, ...wordsOf(node, lowering)];
      return [
        node.type === 'self' ? { words: prefix, local: prefix.at(-1) ?? '' } : { words, local: words.at(-1) ?? '' },
      ];
    }
  }
}

export const useDeclaration: LowerStatement = (node, lowering) => {
  const span = spanOf(node);
  return usesOf(childIn(node, 'argument'), [], lowering).flatMap(({ words, local }): Statement[] => {
    if (lowering.isInline && words[0] === 'super') return [];
    if (local === '*')
      return [{ kind: 'import', span, module: words.join('::'), names: [{ imported: '*names', local: '' }] }];
    if (local === '' || local === '_' || words.length === 0) return [];
    if (words.length === 1)
      return [{ kind: 'import', span, module: words[0] as string, names: [{ imported: '*', local }] }];
    const module = words.slice(0, -1).join('::');
    return [{ kind: 'import', span, module, names: [{ imported: words.at(-1) as string, local }] }];
  });
};
