package com.example.notify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Sends WhatsApp messages through 2Chat. */
public class TwoChatClient {
  private static final String BASE = "https://api.p.2chat.io/open";

  private final HttpClient http = HttpClient.newHttpClient();
  private final String key;

  public TwoChatClient(String key) {
    this.key = key;
  }

  public void send(String json) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(BASE + "/whatsapp/send-message"))
            .header("X-User-API-Key", key)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() == 402) {
      throw new IllegalStateException("No credit at 2Chat");
    }
    if (response.statusCode() >= 400) {
      throw new IOException("2Chat answered " + response.statusCode());
    }
  }
}
