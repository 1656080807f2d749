import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class Contacts {
    private static final String API_KEY = "UAK7c1e9f04-52ab-4d86-9e3b-60f8d2a7b915";
    //                                     ^ auth/hard-coded-key error "in the source"

    static String read() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.p.2chat.io/open/contacts"))
                .header("X-User-API-Key", API_KEY)
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) throw new IllegalStateException(response.body());
        return response.body();
    }
}
