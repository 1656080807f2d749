/** Functions of Kotlin's library that are never members of a lambda's receiver. */
export const PLAIN_FUNCTIONS: ReadonlySet<string> = new Set(
  (
    'listOf setOf mapOf mutableListOf mutableSetOf mutableMapOf arrayOf intArrayOf emptyList emptyMap emptySet hashMapOf ' +
    'hashSetOf linkedMapOf sequenceOf buildString println print error require check requireNotNull checkNotNull TODO repeat ' +
    'lazy run with runCatching runBlocking launch async delay withContext coroutineScope supervisorScope withTimeout flow ' +
    'withTimeoutOrNull maxOf minOf Pair Triple true false null it field value'
  ).split(' '),
);

/** Functions of ktor that extend the receiver of a block. */
export function isKtorFunction(path: string): boolean {
  return path.startsWith('io.ktor.');
}
