package com.acme.wa;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.HttpClientErrorException;

@RestController
public class MessageController {
    private final TwoChatClient client;

    public MessageController(TwoChatClient client) {
        this.client = client;
    }

    @PostMapping("/messages")
    public ResponseEntity<String> send(@RequestBody MessageDto dto) {
        if (!client.isOnWhatsApp(dto.from(), dto.to())) {
            return ResponseEntity.status(422).body("no whatsapp");
        }
        try {
            return ResponseEntity.status(HttpStatus.CREATED).body(client.send(dto.from(), dto.to(), dto.text()));
        } catch (HttpClientErrorException e) {
            if (e.getStatusCode().value() == 401) {
                return ResponseEntity.status(500).build();
            }
            return ResponseEntity.status(HttpStatus.BAD_GATEWAY).build();
        }
    }

    @ExceptionHandler(TwoChatBusyException.class)
    @ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
    public String busy() {
        return "busy";
    }
}
