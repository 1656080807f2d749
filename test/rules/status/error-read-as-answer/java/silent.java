import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class Checker {
    private final HttpClient http = HttpClient.newHttpClient();

    Boolean isOnWhatsApp(String number) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://api.p.2chat.io/open/whatsapp/check-number/+15550100/" + number)).build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            return null;
        }
        return response.body().contains("\"on_whatsapp\":true");
    }
}
