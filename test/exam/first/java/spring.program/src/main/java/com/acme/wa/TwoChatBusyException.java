package com.acme.wa;

public class TwoChatBusyException extends RuntimeException {
    public TwoChatBusyException(Throwable cause) {
        super(cause);
    }
}
