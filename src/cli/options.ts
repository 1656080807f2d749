/** Arguments of a command, read strictly: what is not known is wrong use, with a hint. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { unknownRule } from '../service/config/levels';
import { english } from '../service/text';
import { UsageError } from './usageError';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; strict: true; args: string[] }>
>;

/** @throws UsageError */
export function readArguments<const T extends Options>(args: readonly string[], options: T): Parsed<T> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [sentence = ''] = error.message.split(/\.\s|\n/);
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new UsageError(`${sentence}. Options are ${known.join(', ')}.`);
  }
}

/** Rules by id, or by a prefix with `*`. @throws UsageError */
export function ruleOptions(patterns: readonly string[] = []): readonly string[] {
  for (const pattern of patterns) {
    const unknown = unknownRule(pattern);
    if (unknown !== undefined) throw new UsageError(`--rule: ${english(unknown.text, ...unknown.args)}`);
  }
  return patterns;
}

/** A value that is one of a few. */
export function oneOf<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const choice = choices.find((one) => one === value);
  if (choice !== undefined) return choice;
  throw new UsageError(`--${option} ${value} is not known. It is one of ${choices.join(', ')}.`);
}
