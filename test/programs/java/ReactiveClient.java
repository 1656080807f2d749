package com.acme.reactive;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

@Component
public class ReactiveClient {
    private final WebClient webClient;
    private final WebClient openAi;

    public ReactiveClient(WebClient.Builder builder, TwoChatProperties props) {
        this.webClient = builder.clone()
                .baseUrl("https://api.p.2chat.io/open")
                .defaultHeader("X-User-API-Key", props.getKey())
                .build();
        this.openAi = builder.clone().baseUrl("https://api.openai.com/v1").build();
    }

    public Mono<Map> send(String to, String text) {
        return webClient.post()
        //     ^ call: webclient POST /whatsapp/send-message
                .uri("/whatsapp/send-message")
                .bodyValue(Map.of("to_number", to, "text", text))
                .retrieve()
                .onStatus(status -> status.value() == 429, r -> Mono.error(new RateLimited()))
                //                                    ^^^ hover: 429
                .onStatus(HttpStatusCode::is4xxClientError, this::toError)
                //                        ^^^^^^^^^^^^^^^^ hover: boolean
                .bodyToMono(Map.class)
                .retryWhen(Retry.backoff(3, Duration.ofMillis(500)).filter(e -> e instanceof RateLimited));
    }

    public Mono<String> contact(String uuid) {
        return webClient.get()
        //     ^ call: webclient GET /contacts/{contact_uuid}
                .uri("/contacts/{uuid}", uuid)
                .retrieve()
                .bodyToMono(String.class)
                .onErrorResume(WebClientResponseException.class, e -> {
                    if (e.getStatusCode() == HttpStatus.NOT_FOUND) {
                    //                       ^^^^^^^^^^^^^^^^^^^^ hover: constant 404
                        return Mono.empty();
                    }
                    if (e.getRawStatusCode() == 503) {
                    //                          ^^^ hover: 503
                        return Mono.just("{}");
                    }
                    return Mono.error(e);
                });
    }

    private Mono<? extends Throwable> toError(ClientResponse response) {
        if (response.statusCode().equals(HttpStatus.PAYMENT_REQUIRED)) {
        //                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 402
            return Mono.just(new IllegalStateException("no credit"));
        }
        return response.createException();
    }

    public Mono<String> complete(String prompt) {
        return openAi.post().uri("/completions").bodyValue(Map.of("prompt", prompt, "max_tokens", 400))
                .exchangeToMono(response -> {
                    if (response.statusCode() == HttpStatus.TOO_MANY_REQUESTS) {
                        return Mono.just("");
                    }
                    return response.bodyToMono(String.class);
                });
    }

    static class RateLimited extends RuntimeException {}

    public interface TwoChatProperties {
        String getKey();
    }
}
