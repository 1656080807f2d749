import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;

public final class JdkSender {
    private static final Set<Integer> RETRY = Set.of(409, 429, 503);
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String base;
    private final String key;

    public JdkSender(String key) {
        this(key, "https://api.p.2chat.io/open");
    }

    JdkSender(String key, String base) {
        this.key = key;
        this.base = base;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("X-User-API-Key", key).timeout(Duration.ofMillis(500));
    }

    public String send(String json) throws IOException, InterruptedException {
        HttpRequest request = request("/whatsapp/send-message").POST(HttpRequest.BodyPublishers.ofString(json)).build();
        for (int attempt = 0; ; attempt++) {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            int status = response.statusCode();
            if (RETRY.contains(status) && attempt < 3) {
                Thread.sleep(1000L << attempt);
                continue;
            }
            return switch (status) {
                case 200, 201 -> response.body();
                case 401 -> throw new SecurityException("key");
                default -> throw new IOException("HTTP " + status);
            };
        }
    }

    public int numbers() throws IOException, InterruptedException {
        HttpResponse<String> r = http.send(request("/whatsapp/get-numbers").GET().build(), HttpResponse.BodyHandlers.ofString());
        return r.statusCode() / 100 == 2 ? r.body().length() : -1;
    }

    public boolean siteUp(String url) throws IOException, InterruptedException {
        HttpResponse<Void> r = http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding());
        return r.statusCode() == 200 || r.statusCode() == 404;
    }
}
