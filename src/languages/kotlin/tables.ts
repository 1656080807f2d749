/** What the solver must know of Kotlin: the JVM's libraries and Kotlin's own functions. */
import type { Effect, LanguageTables, Library, ValueFunction, ValueMethods } from '../../flow/library';
import { at, each } from '../jvm/clients/shared';
import { JVM_LIBRARIES } from '../jvm/libraries';
import { METHODS, RESPONSE_MEMBERS } from '../jvm/methods';
import { calledNames, inKotlin, readMembers } from './properties';

function value(fn: ValueFunction): Effect {
  return { does: 'value', fn };
}

const SELF: Effect = { does: 'value', fn: 'same', args: [] };

const KOTLIN_METHODS: ValueMethods = {
  ...METHODS,
  string: {
    ...METHODS.string,
    ...each('trimEnd removeSuffix', value('trimEnd')),
    ...each('trimStart removePrefix', value('trimStart')),
    ...each('trimIndent trimMargin lowercase uppercase ifEmpty ifBlank', SELF),
    format: value('formatPercent'),
    plus: value('concat'),
  },
  list: {
    ...METHODS.list,
    ...each('mapNotNull mapIndexed', value('map')),
    ...each('any', value('some')),
    ...each('all none', value('every')),
    ...each('first firstOrNull last lastOrNull single find getOrNull random', value('find')),
    ...each('filterNot filterNotNull takeWhile dropWhile', value('filter')),
    ...each('toSet toMutableList asSequence asFlow sortedBy awaitAll plus minus take drop', SELF),
    ...each('forEach onEach collect', value('each')),
    joinToString: value('join'),
    fold: { does: 'value', fn: 'reduce', args: [at(1), at(0)] },
  },
  object: { ...METHODS.object, getValue: value('get'), getOrElse: value('get') },
  promise: {
    ...METHODS.promise,
    ...each('onSuccess fold map mapCatching', value('then')),
    ...each('onFailure recover recoverCatching getOrElse', value('catch')),
    ...each('getOrNull getOrThrow getOrDefault await exceptionOrNull', value('wait')),
  },
  any: { ...METHODS.any, ...each('await toInt awaitAll orEmpty', SELF) },
};

const CALLED = calledNames(JVM_LIBRARIES, KOTLIN_METHODS);

const TABLE_LIBRARIES: readonly Library[] = JVM_LIBRARIES.map((library) =>
  inKotlin(library, (name) => CALLED.has(name)),
);

export const READ_MEMBERS: ReadonlySet<string> = readMembers(TABLE_LIBRARIES);

export const TABLES: LanguageTables = {
  libraries: TABLE_LIBRARIES,
  methods: KOTLIN_METHODS,
  responseMembers: {
    ...Object.fromEntries(
      Object.entries(RESPONSE_MEMBERS).flatMap(([name, member]) =>
        member.call?.does === 'tell' ? [[name, { read: member.call.tells }] as const] : [],
      ),
    ),
    status: { read: { fact: 'status' } },
  },
};
