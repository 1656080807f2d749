import assert from 'node:assert/strict';
import { KOTLIN } from '../../../src/languages/kotlin';
import { describeRobustness, kindsOf, lower, nodes, type Samples } from './robustness';

const PROGRAM = `package com.acme
import io.ktor.client.*
import okhttp3.Response as Answer
const val BASE = "https://x"
data class Res(val status: Int, val body: String = "x") : Base(status) { val ok get() = status == 200 }
enum class Codes(val code: Int) {
    TOO_MANY(429),
    GONE(410)
}
sealed interface Reply { object Empty : Reply; data class Refused(val code: Int) : Reply }
class Client(private val http: HttpClient = HttpClient(CIO) { expectSuccess = true }, key: String) : Base(http) {
    companion object {
        const val URL = "$BASE/y"
    }
    private val lazyOne by lazy { Client(http, "k") }
    init { check() }
    constructor(k: String) : this(HttpClient(), k)
    suspend fun run(a: Int, vararg rest: String): Res? {
        val (p, q) = pair()
        val r = http.get("\${BASE}/x/$a") { header("a", "b") }
        if (!r.status.isSuccess() || a in 200..299) return null else log("no")
        val text = when (r.status.value) { 429, 503 -> "again"; in 400 until 500 -> "client"; else -> throw X() }
        when (val reply = reply()) { is Reply.Refused -> reply.code; !is Foo -> 1 }
        for ((k, v) in map) { if (k == a) break else continue }
        while (true) { x += 1 }
        val t = try { 1 } catch (e: IOException) { null } finally { done() }
        a?.let { it.foo() } ?: run { return null }
        client.newCall(req).enqueue(object : Callback { override fun onResponse(call: Call, response: Answer) { } })
        return withContext(IO) { return@withContext Res(status = a, body = text) }
    }
    fun Answer.orThrow() = apply { if (code >= 400) throw X(code) }
}
fun main() = runBlocking { listOf(1 to "a").forEach { (k, v) -> println(k) } }`;

const SAMPLES: Samples = {
  language: KOTLIN,
  grammar: 'tree-sitter-kotlin',
  program: PROGRAM,
  nested: (inner) => `class A { fun f(): Any { return ${inner} } }`,
  member: (index) =>
    `    fun m${index}(c: OkHttpClient): Int { val r = c.newCall(req).execute(); return if (r.code == 429) ${index} else 0 }`,
  class: (members) => `class A {\n${members}\n}`,
};

describe('the lowering of Kotlin', () => {
  describeRobustness(SAMPLES);

  it('gives each construct its meaning', async () => {
    const kinds = kindsOf(await lower(SAMPLES, PROGRAM));
    for (const kind of ['class', 'switch', 'try', 'each', 'loop', 'template', 'range', 'do', 'function', 'listPattern'])
      assert.ok(kinds.has(kind), kind);
  });

  it('puts a prefix operator around the whole chain that it heads', async () => {
    const module = await lower(SAMPLES, 'fun f(r: R) { if (!r.a.b()) g() }');
    const [negation] = [...nodes(module)].filter((node) => node.kind === 'not') as { value: { kind: string } }[];
    assert.equal(negation?.value.kind, 'call');
  });

  it('finds the holes of strings that the grammar leaves', async () => {
    const module = await lower(SAMPLES, `val u = "$BASE/contacts/\${a.id}"`);
    const [template] = [...nodes(module)].filter((node) => node.kind === 'template') as { parts: unknown[] }[];
    assert.equal(template?.parts.length, 3);
    assert.equal(template?.parts[1], '/contacts/');
  });

  it('writes a block that leaves its function in place', async () => {
    const module = await lower(SAMPLES, 'fun f(r: R): Int { r.use { x -> return x.code }\n return 0 }');
    assert.equal([...nodes(module)].filter((node) => node.kind === 'return').length, 2);
    assert.ok([...nodes(module)].every((node) => node.kind !== 'call'));
  });
});
