class TwoChatError(Exception):
    """Base error."""

    def __init__(self, message, status_code=None, payload=None):
        super().__init__(message)
        self.status_code = status_code
        self.payload = payload or {}


class TwoChatAuthError(TwoChatError):
    pass


class TwoChatRateLimit(TwoChatError):
    pass


_BY_STATUS = {401: TwoChatAuthError, 403: TwoChatAuthError, 429: TwoChatRateLimit}


def error_for(status, message, payload):
    cls = _BY_STATUS.get(status, TwoChatError)
    return cls(message, status_code=status, payload=payload)
