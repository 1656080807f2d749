import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class Sender {
    private static final URI ADDRESS = URI.create("https://api.p.2chat.io/open/whatsapp/send-message");
    private final HttpClient http = HttpClient.newHttpClient();

    String send(String body) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(ADDRESS).POST(HttpRequest.BodyPublishers.ofString(body)).build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
        //                           ^ status/success-too-narrow warning "This endpoint answers 201 as well, which is"
            throw new IOException("refused");
        }
        return "sent";
    }
}
