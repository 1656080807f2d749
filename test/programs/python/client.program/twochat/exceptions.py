"""Errors of the client."""
from __future__ import annotations

from http import HTTPStatus


class ApiError(Exception):
    def __init__(self, status: int, message: str, payload: dict | None = None) -> None:
        super().__init__(f"{status}: {message}")
        self.status = status
        self.message = message
        self.payload = payload or {}

    @property
    def retryable(self) -> bool:
        return self.status in (
            HTTPStatus.CONFLICT,
            # [13-32] hover: constant 409
            HTTPStatus.GONE,
            # [13-28] hover: constant 410
            HTTPStatus.TOO_MANY_REQUESTS,
            # [13-41] hover: constant 429
            486,
            # [13-16] hover: 486
            HTTPStatus.SERVICE_UNAVAILABLE,
            # [13-43] hover: constant 503
            HTTPStatus.GATEWAY_TIMEOUT,
            # [13-39] hover: constant 504
        )


class AuthError(ApiError):
    pass


class NotFound(ApiError):
    pass


class RateLimited(ApiError):
    def __init__(self, message: str, retry_after: float = 60.0) -> None:
        super().__init__(429, message)
        self.retry_after = retry_after


def from_response(status: int, payload: dict) -> ApiError:
    message = payload.get("error_message") or payload.get("message") or str(payload.get("detail", ""))
    if status in (401, 403):
    #             ^^^ hover: 401
    #                  ^^^ hover: 403
        return AuthError(status, message, payload)
    if status == 404:
    #            ^^^ hover: 404
        return NotFound(status, message, payload)
    if status == 429:
    #            ^^^ hover: 429
        return RateLimited(message)
    return ApiError(status, message, payload)
