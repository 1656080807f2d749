from time import sleep

from django.core.management.base import BaseCommand, CommandError

from shop.models import Client
from shop.whatsapp import Whatsapp, WhatsappError


class Command(BaseCommand):
    def add_arguments(self, parser):
        parser.add_argument("--max", type=int, default=200)

    def handle(self, *args, **options):
        wa = Whatsapp()
        for client in Client.objects.filter(opt_in=True)[: options["max"]]:
            try:
                wa.send_text(client.phone, client.offer_text())
            except WhatsappError as e:
                if e.is_rate_limit:
                    sleep(60)
                elif e.status == 402:
                    raise CommandError("no credits")
                else:
                    client.fail(e.status, str(e))
