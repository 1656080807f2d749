import pytest
import responses

from twochat import ApiError, Client, NotFound

BASE = "https://api.p.2chat.io/open/"


@pytest.fixture
def client():
    return Client("UAKtest", max_attempts=1)


@responses.activate
def test_numbers(client):
    responses.add(responses.GET, BASE + "whatsapp/get-numbers", json={"numbers": []}, status=200)
    #                                                                                        ^^^ hover: maybe 200
    assert client.numbers() == []


@responses.activate
def test_rate_limit(client):
    responses.add(responses.GET, BASE + "whatsapp/get-numbers", json={"message": "slow"}, status=429)
    #                                                                                            ^^^ hover: maybe 429
    with pytest.raises(ApiError) as info:
        client.numbers()
    assert info.value.status == 429
    #                           ^^^ hover: 429
    assert info.value.retryable


@responses.activate
def test_missing(client):
    responses.add(responses.DELETE, BASE + "webhooks/WHK1", status=404)
    #                                                              ^^^ hover: maybe 404
    assert client.delete_webhook("WHK1") is False


def test_page_size():
    from twochat.client import PAGE_SIZE

    assert PAGE_SIZE == 100
