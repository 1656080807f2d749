import json

import requests
from django.conf import settings
from django.http import HttpResponse, HttpResponseBadRequest, JsonResponse
from django.views import View
from django.views.decorators.csrf import csrf_exempt
from rest_framework import status
from rest_framework.response import Response
from rest_framework.views import APIView

from .serializers import MessageSerializer


class TwoChatMixin:
    api_url = "https://api.p.2chat.io/open"

    def api(self, method, path, **kwargs):
        kwargs.setdefault("headers", {})["X-User-API-Key"] = settings.TWOCHAT_KEY
        return requests.request(method, self.api_url + path, timeout=20, **kwargs)
        #      ^ call: requests ? https://api.p.2chat.io/open{}


class SendMessageView(TwoChatMixin, APIView):
    def post(self, request, *args, **kwargs):
        serializer = MessageSerializer(data=request.data)
        if not serializer.is_valid():
            return Response(serializer.errors, status=status.HTTP_400_BAD_REQUEST)
        response = self.api("POST", "/whatsapp/send-message", json=serializer.validated_data)
        #          ^ call: wrapper requests POST /whatsapp/send-message
        if response.status_code == status.HTTP_201_CREATED or response.status_code == status.HTTP_200_OK:
        #                          ^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 201
        #                                                                             ^^^^^^^^^^^^^^^^^^ hover: constant 200
            return Response(response.json(), status=status.HTTP_201_CREATED)
        if response.status_code == 429:
        #                          ^^^ hover: 429
            return Response({"detail": "later"}, status=429, headers={"Retry-After": "60"})
        return Response({"detail": response.text}, status=status.HTTP_502_BAD_GATEWAY)

    def get(self, request):
        number = request.query_params.get("number", "")
        if len(number) > 200:
            return Response(status=414)
        response = self.api("GET", f"/whatsapp/check-number/{settings.WA_NUMBER}/{number}")
        #          ^ call: wrapper requests GET /whatsapp/check-number/{your_number}/{number_to_check}
        if not response.ok:
        #               ^^ hover: boolean
            return Response({"on_whatsapp": None}, status=response.status_code)
        return Response(response.json())


class ContactsView(TwoChatMixin, View):
    def get(self, request, uuid):
        try:
            response = self.api("GET", "/contacts/%s" % uuid)
            #          ^ call: wrapper requests GET /contacts/{contact_uuid}
            response.raise_for_status()
            #        ^^^^^^^^^^^^^^^^ hover: raises
        except requests.HTTPError as e:
            code = getattr(e.response, "status_code", 500)
            if code == 404:
            #          ^^^ hover: 404
                return HttpResponse(status=404)
            return JsonResponse({"error": str(e)}, status=502)
        return JsonResponse(response.json())

    def delete(self, request, uuid):
        response = self.api("DELETE", "/contacts/{}".format(uuid))
        #          ^ call: wrapper requests DELETE /contacts/{contact_uuid}
        return HttpResponse(status=204 if response.status_code < 300 else 502)
        #                                                        ^^^ hover: range


@csrf_exempt
def webhook(request):
    if request.method != "POST":
        return HttpResponseBadRequest()
    event = json.loads(request.body)
    if event.get("status") == 404 or event["code"] == 410:
        return HttpResponse(status=204)
    response = requests.post("https://discord.com/api/webhooks/1/x", json={"content": event["message"]["text"]})
    if response.status_code == 429:
        return HttpResponse(status=503)
    return JsonResponse({"ok": response.status_code == 204})
