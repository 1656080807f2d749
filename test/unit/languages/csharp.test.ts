import assert from 'node:assert/strict';
import { CSHARP } from '../../../src/languages/csharp';
import { describeRobustness, kindsOf, lower, nodes, type Samples } from './robustness';

const PROGRAM = `using System.Net;
namespace Acme;
public record Result(int Code, string? Text);
public interface IClient { Task<Result> Send(string to, int tries = 3); }
public enum Kind { A = 429, B }
public class Client(HttpClient http) : IClient
{
    private const string Base = "https://x/" + "y";
    private static readonly Dictionary<int, string> Map = new() { [429] = "a", { 503, "b" } };
    public string Url { get; set; } = @"c:\\""q";
    public string Full => $"{Base}/{Url,10:F2}{{x}}";
    public async Task<Result> Send(string to, int tries = 3)
    {
        var (x, y) = (1, "b");
        try {
            using var r = await http.GetAsync($"{Base}/{to}").ConfigureAwait(false);
            if (r is { StatusCode: HttpStatusCode.OK } or { IsSuccessStatusCode: false } && r.StatusCode is >= HttpStatusCode.BadRequest and < (HttpStatusCode)500) return new(1, null);
            var text = (int)r.StatusCode switch { 200 or 201 => "ok", >= 500 => "down", 429 when tries > 1 => throw new E(), _ => "d" };
            switch (r.StatusCode) { case HttpStatusCode.OK: case (HttpStatusCode)429 when x > 5: Foo(out var z); break; default: goto case 5; }
            foreach (var (k, v) in Map) { if (k == (int)r.StatusCode) break; else continue; }
            for (int i = 0, j = 1; i < 3; i++, j--) lock (this) { x ??= y ?? throw new E(); }
            do { x += 2; } while (x < 5);
            var q = from a in items where a.B == 5 let w = a.C select new { a, w, D = 1 };
            Func<int, Task<int>> f = async n => { await Task.Delay(n); return n; };
            return text?.Trim()[0] == 'o' ? new Result(Code: 200, Text: text) : await Local(1);
        } catch (HttpRequestException ex) when (ex.StatusCode == HttpStatusCode.NotFound) { throw; } finally { }
        async Task<Result> Local(int n) => new Result(n, """
            raw
            """);
    }
}`;

const SAMPLES: Samples = {
  language: CSHARP,
  grammar: 'tree-sitter-c-sharp',
  program: PROGRAM,
  nested: (inner) => `class A { int F() { return ${inner}; } }`,
  member: (index) =>
    `async Task<int> M${index}(HttpClient c) { var r = await c.GetAsync($"{B}/x"); return r.IsSuccessStatusCode ? ${index} : 0; }`,
  class: (members) => `class A {\n${members}\n}`,
};

describe('the lowering of C#', () => {
  describeRobustness(SAMPLES);

  it('gives each construct its meaning', async () => {
    const kinds = kindsOf(await lower(SAMPLES, PROGRAM));
    for (const kind of [
      'class',
      'match',
      'switch',
      'try',
      'each',
      'loop',
      'comprehension',
      'template',
      'await',
      'function',
    ])
      assert.ok(kinds.has(kind), kind);
  });

  it('reads the properties of a class as fields or as calls', async () => {
    const module = await lower(SAMPLES, PROGRAM);
    const [definition] = [...nodes(module)].flatMap((node) =>
      node.kind === 'class' && (node.definition as { name: string }).name === 'Client' ? [node.definition] : [],
    ) as { fields: { name: string }[]; methods: { role: string; fn: { name: string } }[] }[];
    assert.deepEqual(
      definition?.fields.map((field) => field.name),
      ['Base', 'Map', 'Url'],
    );
    assert.deepEqual(
      definition?.methods.map((method) => `${method.role} ${method.fn.name}`),
      ['constructor ', 'get Full', 'method Send'],
    );
  });

  it('gives the default arguments of narrower overloads to the widest', async () => {
    const module = await lower(
      SAMPLES,
      'class A { A(string k) : this(k, 5) {} A(string k, int n) {} int F(int a) => F(a, 7); int F(int a, int b) => a; }',
    );
    const defaults = [...nodes(module)].filter((node) => node.kind === 'literal').map((node) => node.value);
    assert.deepEqual(defaults.sort(), [5, 7]);
  });
});
