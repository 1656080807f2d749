package com.acme.wa;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
public class MessageController {

    private final TwoChatService service;

    public MessageController(TwoChatService service) {
        this.service = service;
    }

    @PostMapping("/messages")
    public ResponseEntity<?> send(@RequestBody Map<String, String> body) {
        SendResult result = service.send(body.get("to"), body.get("text"));
        if (result.success()) {
            return ResponseEntity.status(HttpStatus.CREATED).body(result);
        }
        if (result.retryable()) {
            return ResponseEntity.status(503).header("Retry-After", "6").build();
        }
        return switch (result.status()) {
            case 402 -> ResponseEntity.status(HttpStatus.PAYMENT_REQUIRED).build();
            //   ^^^ hover: 402
            case 422 -> ResponseEntity.unprocessableEntity().body(result.error());
            //   ^^^ hover: 422
            default -> throw new ResponseStatusException(HttpStatus.BAD_GATEWAY, result.error());
        };
    }

    @GetMapping("/numbers")
    public ResponseEntity<?> numbers() {
        ResponseEntity<?> answer = ResponseEntity.ok(service.numbers());
        if (answer.getStatusCode() == HttpStatus.NOT_FOUND) {
            return ResponseEntity.notFound().build();
        }
        return answer;
    }

    @ExceptionHandler(KeyException.class)
    @ResponseStatus(HttpStatus.INTERNAL_SERVER_ERROR)
    public Map<String, Object> key(KeyException e) {
        if (e.getStatus() == 403) {
        //                   ^^^ hover: 403
            return Map.of("error", "header missing", "status", 500);
        }
        return Map.of("error", e.getMessage(), "status", 500);
    }
}
