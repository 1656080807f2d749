import pytest
import responses

from twochat import TwoChat, TwoChatError, TwoChatRateLimit

BASE = "https://api.p.2chat.io/open"


@responses.activate
def test_send():
    responses.add(responses.POST, f"{BASE}/whatsapp/send-message", json={"message_uuid": "MSG1"}, status=201)
    assert TwoChat("k").send_message("+1", "+2", "hi") == "MSG1"


@responses.activate
def test_rate_limit():
    responses.add(responses.GET, f"{BASE}/info", json={"message": "slow"}, status=429)
    with pytest.raises(TwoChatRateLimit) as e:
        TwoChat("k", max_retries=0).info()
    assert e.value.status_code == 429


@responses.activate
def test_other_service():
    import requests

    responses.add(responses.GET, "https://example.com/ping", status=503)
    assert requests.get("https://example.com/ping").status_code == 503
