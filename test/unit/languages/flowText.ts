/** Flow programs as short text, for assertions in the tests of Ruby, the shell and `.http` files. */
import type { Expression, Module, Statement, Target } from '../../../src/flow/ir';

export function targetText(target: Target | null | undefined): string {
  if (target == null) return '_';
  switch (target.kind) {
    case 'objectPattern':
      return `{${target.entries.map((entry) => `${entry.key}: ${targetText(entry.target)}`).join(', ')}}`;
    case 'listPattern':
      return `[${target.items.map((item, index) => `${index === target.rest ? '...' : ''}${targetText(item)}`).join(', ')}]`;
    default:
      return expressionText(target);
  }
}

export function expressionText(value: Expression | null | undefined): string {
  if (value == null) return '-';
  const text = expressionText;
  switch (value.kind) {
    case 'literal':
      return JSON.stringify(value.value);
    case 'template':
      return `\`${value.parts.map((part) => (typeof part === 'string' ? part : `{${text(part)}}`)).join('')}\``;
    case 'name':
      return value.name;
    case 'member':
      return `${text(value.object)}.${value.name}`;
    case 'index':
      return `${text(value.object)}[${text(value.index)}]`;
    case 'call': {
      const args = value.args.map(
        (one) =>
          `${one.spread === true ? '...' : ''}${one.name === undefined ? '' : `${one.name}: `}${text(one.value)}`,
      );
      return `${value.construct === true ? 'new ' : ''}${text(value.callee)}(${args.join(', ')})`;
    }
    case 'object':
      return `{${value.entries.map((one) => (one.key === null ? `...${text(one.value)}` : `${text(one.key)}: ${text(one.value)}`)).join(', ')}}`;
    case 'list':
      return `[${value.items.map((item) => `${item.spread === true ? '...' : ''}${text(item.value)}`).join(', ')}]`;
    case 'range':
      return `${text(value.from)}${value.inclusive ? '..' : '...'}${text(value.to)}`;
    case 'function':
      return `fn(${value.fn.params.map((param) => targetText(param.target)).join(', ')}) {${statementsText(value.fn.body)}}`;
    case 'class':
      return `class ${value.definition.name}`;
    case 'binary':
      return `(${text(value.left)} ${value.operator} ${text(value.right)})`;
    case 'not':
      return `!${text(value.value)}`;
    case 'conditional':
      return `(${text(value.test)} ? ${text(value.then)} : ${text(value.otherwise)})`;
    case 'assign':
      return `${targetText(value.target)} ${value.operator ?? ''}= ${text(value.value)}`;
    case 'do':
      return `do {${statementsText(value.body)}}`;
    case 'unknown':
      return `?(${value.parts.map(text).join(', ')})`;
    default:
      return value.kind;
  }
}

export function statementsText(statements: readonly Statement[]): string {
  return statements.map(statementText).join('; ');
}

function statementText(statement: Statement): string {
  switch (statement.kind) {
    case 'expression':
      return expressionText(statement.value);
    case 'declare':
      return `let ${targetText(statement.target)} = ${expressionText(statement.value)}`;
    case 'function':
      return `def ${statement.fn.name}`;
    case 'class':
      return `class ${statement.definition.name}(${statement.definition.bases.map(expressionText).join(', ')}) [${statement.definition.methods.map((method) => (method.static === true ? 'static ' : '') + method.fn.name).join(' ')}]`;
    case 'if':
      return `if ${expressionText(statement.test)} {${statementsText(statement.then)}} else {${statementsText(statement.otherwise)}}`;
    case 'loop':
      return `loop ${expressionText(statement.test)} {${statementsText(statement.body)}}`;
    case 'each':
      return `for ${targetText(statement.binding)} in ${expressionText(statement.iterable)} {${statementsText(statement.body)}}`;
    case 'switch':
      return `switch ${expressionText(statement.subject)} {${statement.cases.map((arm) => `${arm.tests.map(expressionText).join(' | ')} => ${statementsText(arm.body)}`).join('; ')}}`;
    case 'try':
      return `try {${statementsText(statement.body)}} ${statement.catches.map((clause) => `catch ${clause.types.map(expressionText).join(' | ')} ${targetText(clause.binding)} ${clause.guard === undefined ? '' : `when ${expressionText(clause.guard)} `}{${statementsText(clause.body)}}`).join(' ')} else {${statementsText(statement.otherwise)}} finally {${statementsText(statement.finally)}}`;
    case 'return':
    case 'throw':
      return `${statement.kind} ${expressionText(statement.value)}`;
    case 'break':
    case 'continue':
      return statement.kind;
    case 'block':
      return `{${statementsText(statement.body)}}`;
    case 'import':
      return `import ${statement.module}`;
    case 'export':
      return `export ${statement.name}`;
  }
}

export function moduleText(module: Module): string {
  return statementsText(module.body);
}
