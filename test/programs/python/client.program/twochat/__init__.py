from .client import Client
from .exceptions import ApiError, AuthError, NotFound, RateLimited

__all__ = ["Client", "ApiError", "AuthError", "NotFound", "RateLimited"]
