import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;

class Sender {
    private static final URI ADDRESS = URI.create("https://api.p.2chat.io/open/whatsapp/send-message");
    private static final Set<Integer> AGAIN = Set.of(409, 410, 429, 486, 503, 504);
    private final HttpClient http = HttpClient.newHttpClient();

    boolean send(String body) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(ADDRESS).POST(HttpRequest.BodyPublishers.ofString(body)).build();
        for (int attempt = 1; attempt <= 4; attempt++) {
            // twochat-disable-next-line status/resend-after-504 -- known, and wanted here
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (!AGAIN.contains(response.statusCode())) {
                return response.statusCode() < 300;
            }
            Thread.sleep(1000L << attempt);
        }
        return false;
    }
}
