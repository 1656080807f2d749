import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;

class Sender {
    private static final URI ADDRESS = URI.create("https://api.p.2chat.io/open/whatsapp/send-message");
    private static final Set<Integer> AGAIN = Set.of(400, 409, 410, 429, 486, 503);
    private final HttpClient http = HttpClient.newHttpClient();

    boolean send(String body) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(ADDRESS).POST(HttpRequest.BodyPublishers.ofString(body)).build();
        for (int attempt = 1; attempt <= 4; attempt++) {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            //                              ^ status/final-retried warning "400 is tried again here, though it stays"
            if (!AGAIN.contains(response.statusCode())) {
                return response.statusCode() < 300;
            }
            Thread.sleep(1000L << attempt);
        }
        return false;
    }
}
