package com.acme.wa;

public record SendResult(boolean success, String uuid, int status, String error) {

    public static SendResult sent(String uuid) {
        return new SendResult(true, uuid, 201, null);
    }

    public static SendResult failed(int status, String error) {
        return new SendResult(false, null, status, error);
    }

    public boolean retryable() {
        return status == 429 || status == 409 || status >= 500;
        //               ^^^ hover: 429
        //                                ^^^ hover: 409
        //                                                 ^^^ hover: range
    }
}
