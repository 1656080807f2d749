package com.acme.notify;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Service;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

@Service
public class WebClientService {
    private static final List<Integer> RETRY = List.of(409, 429, 503);
    private final WebClient client;
    private final WebClient crm;

    public WebClientService(WebClient.Builder builder) {
        this.client = builder.clone().baseUrl("https://api.p.2chat.io/open").defaultHeader("X-User-API-Key", System.getenv("KEY")).build();
        this.crm = builder.clone().baseUrl("https://api.hubapi.com").build();
    }

    public Mono<String> send(String to, String text) {
        return client.post()
                .uri("/whatsapp/send-message")
                .bodyValue(Map.of("to_number", to, "text", text))
                .retrieve()
                .onStatus(s -> s.value() == 402, r -> Mono.error(new IllegalStateException("credit")))
                .bodyToMono(Map.class)
                .map(b -> (String) b.get("message_uuid"))
                .retryWhen(Retry.backoff(3, Duration.ofMillis(500))
                        .filter(e -> e instanceof WebClientResponseException w && RETRY.contains(w.getStatusCode().value())))
                .onErrorResume(WebClientResponseException.class, e -> {
                    if (e.getStatusCode() == HttpStatus.UNPROCESSABLE_ENTITY) return Mono.just("invalid");
                    if (e.getStatusCode().is5xxServerError()) return Mono.just("later");
                    return Mono.error(e);
                });
    }

    public Mono<Boolean> deal(String id) {
        return crm.get().uri("/crm/v3/objects/deals/{id}", id).exchangeToMono(r -> {
            if (r.statusCode() == HttpStatus.NOT_FOUND) return Mono.just(false);
            return Mono.just(r.statusCode().is2xxSuccessful());
        });
    }
}
