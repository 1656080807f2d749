package com.acme.wa;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.retry.annotation.Backoff;
import org.springframework.retry.annotation.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.HttpStatusCodeException;
import org.springframework.web.client.RestTemplate;

@Component
public class TwoChatClient {

    private static final String BASE_URL = "https://api.p.2chat.io/open";
    private static final int MAX_TEXT = 400;

    private final RestTemplate restTemplate;
    private final String apiKey;

    public TwoChatClient(RestTemplateBuilder builder, @Value("${twochat.api-key}") String apiKey) {
        this.restTemplate = builder.build();
        this.apiKey = apiKey;
    }

    @Retryable(retryFor = HttpServerErrorException.class, maxAttempts = 3, backoff = @Backoff(delay = 500))
    public String send(String from, String to, String text) {
        HttpEntity<Map<String, String>> entity = new HttpEntity<>(
                Map.of("from_number", from, "to_number", to, "text", text.substring(0, Math.min(text.length(), MAX_TEXT))), headers());
        try {
            ResponseEntity<Map> response = restTemplate.exchange(BASE_URL + "/whatsapp/send-message", HttpMethod.POST, entity, Map.class);
            if (response.getStatusCode() == HttpStatus.CREATED || response.getStatusCode().is2xxSuccessful()) {
                return (String) response.getBody().get("message_uuid");
            }
            throw new IllegalStateException("2Chat " + response.getStatusCode());
        } catch (HttpClientErrorException.TooManyRequests e) {
            throw new TwoChatBusyException(e);
        } catch (HttpStatusCodeException e) {
            if (e.getStatusCode() == HttpStatus.PAYMENT_REQUIRED) {
                throw new IllegalStateException("credits");
            }
            if (e.getStatusCode().value() == 422) {
                throw new IllegalArgumentException(to);
            }
            throw e;
        }
    }

    public boolean isOnWhatsApp(String own, String other) {
        ResponseEntity<CheckResult> r = restTemplate.exchange(
                BASE_URL + "/whatsapp/check-number/{own}/{other}", HttpMethod.GET, new HttpEntity<>(headers()), CheckResult.class, own, other);
        return r.getStatusCodeValue() == 200 && r.getBody().isValid();
    }

    private HttpHeaders headers() {
        HttpHeaders h = new HttpHeaders();
        h.set("X-User-API-Key", apiKey);
        h.setContentType(MediaType.APPLICATION_JSON);
        return h;
    }

    public record CheckResult(boolean isValid) {}
}
