from unittest.mock import MagicMock, patch

from django.test import TestCase

from .services import WhatsAppService


class ServiceTest(TestCase):
    @patch("notifications.services.requests.get")
    def test_check(self, get):
        get.return_value = MagicMock(status_code=200, json=lambda: {"is_valid": True})
        self.assertTrue(WhatsAppService().check("+1"))

    @patch("notifications.services.requests.get")
    def test_check_limited(self, get):
        get.return_value.status_code = 429
        self.assertFalse(WhatsAppService().check("+1"))

    def test_view_404(self):
        r = self.client.post("/notify/99/")
        self.assertEqual(r.status_code, 404)
