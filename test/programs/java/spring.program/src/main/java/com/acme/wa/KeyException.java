package com.acme.wa;

public class KeyException extends RuntimeException {
    private final int status;

    public KeyException(int status) {
        super("2Chat refused the key");
        this.status = status;
    }

    public int getStatus() {
        return status;
    }
}
