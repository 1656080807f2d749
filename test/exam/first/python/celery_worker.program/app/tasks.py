from celery import shared_task
from celery.utils.log import get_task_logger

from app.integrations.twochat import TwoChatAPI, TwoChatHTTPError
from app.models import Reminder

log = get_task_logger(__name__)
api = TwoChatAPI()


@shared_task(bind=True, max_retries=5, default_retry_delay=60, rate_limit="10/m")
def send_reminder(self, reminder_id):
    reminder = Reminder.query.get(reminder_id)
    try:
        uuid = api.send(reminder.phone, reminder.text)
    except TwoChatHTTPError as exc:
        if exc.code in (409, 429, 503):
            raise self.retry(exc=exc, countdown=min(500, 2 ** self.request.retries))
        if exc.code == 422:
            reminder.mark_invalid()
            return
        raise
    reminder.mark_sent(uuid)
    log.info("sent %s", uuid)


@shared_task
def sync_contacts():
    status, contacts = api.contacts()
    if status != 200:
        log.error("contacts: %s", status)
        return 0
    return len(contacts)
