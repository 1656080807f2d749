from __future__ import absolute_import, unicode_literals

import logging
import os

import requests
from celery import shared_task
from django.conf import settings
from django.utils import timezone
from requests.exceptions import HTTPError, RequestException

from .models import Notification, Reminder

logger = logging.getLogger(__name__)

TWOCHAT_SEND = "https://api.p.2chat.io/open/whatsapp/send-message"


class TwoChatError(Exception):
    def __init__(self, message, status_code=None):
        super(TwoChatError, self).__init__(message)
        self.status_code = status_code


def _post(url, payload):
    try:
        resp = requests.post(url, json=payload, headers={"X-User-API-Key": settings.TWOCHAT_API_KEY}, timeout=(5, 30))
        #      ^ call: requests POST /whatsapp/send-message
        resp.raise_for_status()
        #    ^^^^^^^^^^^^^^^^ hover: raises
    except HTTPError as e:
        if e.response is not None and e.response.status_code == 400:
        #                                                       ^^^ hover: 400
            logger.error("bad request: %s", e.response.text[:400])
        raise TwoChatError(str(e), e.response.status_code if e.response is not None else None)
    except RequestException as e:
        raise TwoChatError(str(e))
    return resp.json()


@shared_task(bind=True, max_retries=5, default_retry_delay=60, rate_limit="10/m")
def send_whatsapp(self, notification_id):
    notification = Notification.objects.select_related("user").get(pk=notification_id)
    try:
        result = _post(TWOCHAT_SEND, {"to_number": notification.user.phone, "text": notification.text})
        #        ^ call: maybe wrapper requests POST /whatsapp/send-message
    except TwoChatError as exc:
        if exc.status_code in (429, 503, 504):
        #                      ^^^ hover: 429
        #                           ^^^ hover: 503
        #                                ^^^ hover: 504
            raise self.retry(exc=exc, countdown=2 ** self.request.retries * 30)
        if exc.status_code == 402:
        #                     ^^^ hover: 402
            Notification.objects.filter(status="queued").update(status="paused", code=402)
            return
        notification.status = "failed"
        notification.error = str(exc)[:200]
        notification.save()
        return
    notification.status = "sent"
    notification.sent_at = timezone.now()
    notification.external_id = result.get("message_uuid", "")
    notification.save()


@shared_task
def send_reminders():
    for reminder in Reminder.objects.filter(due__lte=timezone.now())[:500]:
        send_whatsapp.delay(reminder.notification_id)


@shared_task(autoretry_for=(RequestException,), retry_backoff=True)
def push_to_crm(pk):
    resp = requests.post(settings.CRM_URL, json={"id": pk}, headers={"X-User-API-Key": os.environ["CRM"]})
    if resp.status_code == 429:
        raise RequestException("slow")
    if resp.status_code == 404:
        return None
    resp.raise_for_status()
    return resp.status_code == 201
