import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class Contacts {
    String contacts(HttpClient client, String key) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.p.2chat.io/open/contacts"))
                .header("X-User-API-Key", key).build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
// [41] status/unchecked warning "never looked at"
        return response.body();
    }
}
