from .client import TwoChat
from .exceptions import TwoChatAuthError, TwoChatError, TwoChatRateLimit

__all__ = ["TwoChat", "TwoChatError", "TwoChatAuthError", "TwoChatRateLimit"]
