import assert from 'node:assert/strict';
import { JAVA } from '../../../src/languages/java';
import { describeRobustness, kindsOf, lower, nodes, type Samples } from './robustness';

const PROGRAM = `package com.acme;
import java.net.http.*;
import static java.net.HttpURLConnection.HTTP_OK;
import java.util.Map;
public class Client<T extends Foo> extends Base<T> implements Api {
    private static final Map<Integer, String> MAP = new HashMap<>() {{ put(429, "a"); }};
    @Value("\${twochat.base-url:https://x}") private String url;
    enum Codes { TOO_MANY(429), GONE(410) { int x() { return 1; } }; private final int code; Codes(int c) { code = c; } }
    record Res(int status, String body) { Res { check(); } static Res of(int s) { return new Res(s, ""); } }
    sealed interface Reply permits Done {}
    record Done(int code) implements Reply {}
    public Client(String k) { this(k, null); }
    protected Client(String k, HttpClient... c) throws IOException { super(k); this.url = k; }
    @Override public <R> List<R> run(int a, String... rest) throws Exception {
        int x = 1, y[] = {1, 2};
        for (int i = 0; i < 3; i++) continue;
        outer: for (String t : rest) { break outer; }
        try (var r = http.send(req, handler)) {
            switch (r.statusCode()) { case 429: case 503: again(); break; case HTTP_OK: return null; default: fail(); }
            String w = switch (reply) { case Done(int st) when st > 5 -> "a"; case Done d -> "b"; case null, default -> { yield "c"; } };
            if (o instanceof Res s && s.status() == 429 || !(o instanceof String)) throw new X("no");
        } catch (IOException | FooException e) { throw e; } finally { x += 2; }
        client.enqueue(new Callback() { @Override public void onResponse(Call call, Response resp) { url = "x"; } });
        Function<String, Integer> f = v -> v.length(); Supplier<Res> g = Client::make; run(1, """
            hello
              world""");
        do { x++; } while (x < 5 && url != null);
        return Optional.ofNullable(x).map(Res::new).orElse(a > 5 ? 1 : 2);
    }
}`;

const SAMPLES: Samples = {
  language: JAVA,
  grammar: 'tree-sitter-java',
  program: PROGRAM,
  nested: (inner) => `class A { Object f() { return ${inner}; } }`,
  member: (index) =>
    `int m${index}(HttpClient c) throws Exception { var r = c.send(req, h); return r.statusCode() == 429 ? ${index} : 0; }`,
  class: (members) => `class A {\n${members}\n}`,
};

describe('the lowering of Java', () => {
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
      'import',
      'object',
      'function',
      'conditional',
    ])
      assert.ok(kinds.has(kind), kind);
  });

  it('reads the components of a record by methods of their names', async () => {
    const module = await lower(
      SAMPLES,
      'record Res(int status, String body) { boolean bad() { return status >= 400; } }',
    );
    const [definition] = [...nodes(module)].flatMap((node) => (node.kind === 'class' ? [node.definition] : [])) as {
      methods: { fn: { name: string } }[];
    }[];
    assert.deepEqual(
      definition?.methods.map((method) => method.fn.name),
      ['', 'bad', 'status', 'body'],
    );
    const members = [...nodes(module)].filter((node) => node.kind === 'member').map((node) => node.name);
    assert.ok(
      members.every((name) => name === '#0' || name === '#1'),
      members.join(' '),
    );
  });

  it('imports the classes that the tables know from a whole package', async () => {
    const module = await lower(SAMPLES, 'import java.net.http.*;');
    const [statement] = module.body;
    assert.equal(statement?.kind, 'import');
    const names = statement?.kind === 'import' ? statement.names.map((one) => one.imported) : [];
    assert.ok(names.includes('HttpClient') && names.includes('*names'), names.join(' '));
  });
});
