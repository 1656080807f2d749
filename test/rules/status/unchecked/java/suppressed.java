import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class Contacts {
    private final HttpClient http = HttpClient.newHttpClient();

    String read() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.p.2chat.io/open/contacts")).build();
        // twochat-disable-next-line status/unchecked -- known, and wanted here
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return response.body();
    }
}
