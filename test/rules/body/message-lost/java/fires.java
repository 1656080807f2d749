import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class Reader {
    static String contacts(HttpClient client) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.p.2chat.io/open/contacts")).build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new IllegalStateException("2Chat answered " + response.statusCode());
         // ^ body/message-lost hint "drops what 2Chat says"
        }
        return response.body();
    }
}
