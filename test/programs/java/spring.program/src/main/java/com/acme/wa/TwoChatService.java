package com.acme.wa;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.HttpStatusCodeException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestTemplate;

@Service
public class TwoChatService {

    private static final Logger log = LoggerFactory.getLogger(TwoChatService.class);
    private static final String BASE_URL = "https://api.p.2chat.io/open";
    private static final int MAX_TEXT = 422;

    private final RestTemplate restTemplate;
    private final String apiKey;

    public TwoChatService(RestTemplateBuilder builder, @Value("${twochat.key}") String apiKey) {
        this.restTemplate = builder.build();
        this.apiKey = apiKey;
    }

    private HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set("X-User-API-Key", apiKey);
        return headers;
    }

    public SendResult send(String to, String text) {
        if (text.length() > MAX_TEXT) {
            throw new IllegalArgumentException("422");
        }
        Map<String, String> body = Map.of("to_number", to, "from_number", "+5959", "text", text);
        try {
            ResponseEntity<Map> response = restTemplate.exchange(
            //                             ^ call: spring POST /whatsapp/send-message
                    BASE_URL + "/whatsapp/send-message", HttpMethod.POST, new HttpEntity<>(body, headers()), Map.class);
            if (response.getStatusCode().is2xxSuccessful()) {
            //                           ^^^^^^^^^^^^^^^ hover: boolean
                return SendResult.sent((String) response.getBody().get("message_uuid"));
            }
            return SendResult.failed(response.getStatusCodeValue(), "unexpected");
        } catch (HttpClientErrorException.TooManyRequests e) {
        //       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 429
            return SendResult.failed(429, "limited");
        } catch (HttpClientErrorException e) {
            if (e.getStatusCode() == HttpStatus.PAYMENT_REQUIRED) {
            //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 402
                log.error("no credit");
            } else if (e.getRawStatusCode() == 486) {
            //                                 ^^^ hover: 486
                log.warn("busy");
            }
            return SendResult.failed(e.getRawStatusCode(), e.getResponseBodyAsString());
        } catch (HttpServerErrorException e) {
            return SendResult.failed(e.getStatusCode().value(), "down");
        } catch (ResourceAccessException e) {
            return SendResult.failed(0, e.getMessage());
        }
    }

    public List<Map<String, Object>> numbers() {
        try {
            Map<?, ?> result = restTemplate
            //                 ^ call: spring GET /whatsapp/get-numbers
                    .exchange(BASE_URL + "/whatsapp/get-numbers", HttpMethod.GET, new HttpEntity<>(headers()), Map.class)
                    .getBody();
            return (List<Map<String, Object>>) result.get("numbers");
        } catch (HttpStatusCodeException e) {
            HttpStatus status = (HttpStatus) e.getStatusCode();
            if (status == HttpStatus.UNAUTHORIZED || status.equals(HttpStatus.FORBIDDEN)) {
            //            ^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 401
            //                                                     ^^^^^^^^^^^^^^^^^^^^ hover: constant 403
                throw new KeyException(status.value());
            }
            if (status.is5xxServerError()) {
            //         ^^^^^^^^^^^^^^^^ hover: boolean
                return List.of();
            }
            throw e;
        }
    }

    public Boolean check(String from, String number) {
        String url = String.format("%s/whatsapp/check-number/%s/%s", BASE_URL, from, number);
        ResponseEntity<CheckAnswer> r = restTemplate.exchange(url, HttpMethod.GET, new HttpEntity<Void>(headers()), CheckAnswer.class);
        //                              ^ call: spring GET /whatsapp/check-number/{your_number}/{number_to_check}
        return r.getStatusCode() == HttpStatus.OK ? r.getBody().onWhatsapp() : null;
        //                          ^^^^^^^^^^^^^ hover: constant 200
    }

    public record CheckAnswer(boolean onWhatsapp) {}
}
