import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Sends WhatsApp messages with nothing but the JDK. */
public class JdkClient {

    private static final String API = "https://api.p.2chat.io/open";
    private static final Set<Integer> RETRY = Set.of(409, 429, 486, 503);
    //                                               ^^^ hover: 409
    //                                                    ^^^ hover: 429
    //                                                         ^^^ hover: 486
    //                                                              ^^^ hover: 503

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String key;

    public JdkClient(String key) {
        this.key = key;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(API + path))
                .header("X-User-API-Key", key)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofMillis(500));
    }

    public String send(String to, String text) throws IOException, InterruptedException {
        String json = "{\"to_number\":\"" + to + "\",\"text\":\"" + text + "\"}";
        HttpRequest request = request("/whatsapp/send-message").POST(HttpRequest.BodyPublishers.ofString(json)).build();
        HttpResponse<String> response;
        int tries = 0;
        do {
            response = client.send(request, HttpResponse.BodyHandlers.ofString());
            //         ^ call: java.net.http POST /whatsapp/send-message
            tries++;
        } while (RETRY.contains(response.statusCode()) && tries < 3);

        int code = response.statusCode();
        if (code / 100 == 2) {
        //                ^ hover: range
            return response.body();
        }
        if (code == 401) {
        //          ^^^ hover: 401
            throw new SecurityException("bad key");
        }
        throw new ApiException(code, response.body());
    }

    public CompletableFuture<Boolean> check(String from, String number) {
        return client.sendAsync(request("/whatsapp/check-number/" + from + "/" + number).GET().build(), HttpResponse.BodyHandlers.ofString())
        //     ^ call: java.net.http GET /whatsapp/check-number/{your_number}/{number_to_check}
                .thenApply(r -> {
                    if (r.statusCode() == 422) {
                    //                    ^^^ hover: 422
                        return false;
                    }
                    if (r.statusCode() != 200) {
                    //                    ^^^ hover: 200
                        throw new ApiException(r.statusCode(), r.body());
                    }
                    return r.body().contains("\"on_whatsapp\":true");
                });
    }

    public boolean github() throws IOException, InterruptedException {
        HttpResponse<Void> response = client.send(
                HttpRequest.newBuilder(URI.create("https://api.github.com/user")).build(), HttpResponse.BodyHandlers.discarding());
        return response.statusCode() == 200 || response.statusCode() == 304;
    }

    static class ApiException extends RuntimeException {
        final int status;

        ApiException(int status, String body) {
            super("HTTP " + status + ": " + body.substring(0, Math.min(200, body.length())));
            this.status = status;
        }
    }

    public static void main(String[] args) throws Exception {
        JdkClient client = new JdkClient(System.getenv("TWOCHAT_API_KEY"));
        try {
            System.out.println(client.send(args[0], args[1]));
        } catch (ApiException e) {
            if (e.status == 402) {
            //              ^^^ hover: 402
                System.err.println("no credit");
                System.exit(2);
            }
            System.exit(e.status >= 500 ? 3 : 1);
            //                      ^^^ hover: range
        }
    }
}
