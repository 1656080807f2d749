from django.http import HttpResponse, JsonResponse
from rest_framework import status
from rest_framework.decorators import api_view
from rest_framework.response import Response

from .models import Customer
from .services import WhatsAppService


@api_view(["POST"])
def notify(request, pk):
    try:
        customer = Customer.objects.get(pk=pk)
    except Customer.DoesNotExist:
        return Response({"detail": "not found"}, status=status.HTTP_404_NOT_FOUND)
    service = WhatsAppService()
    if not service.check(customer.phone):
        return Response({"detail": "no whatsapp"}, status=422)
    ok, info = service.send(customer.phone, request.data["text"])
    if not ok:
        code = status.HTTP_429_TOO_MANY_REQUESTS if info == "rate_limited" else 502
        return Response({"detail": info}, status=code)
    return Response({"uuid": info}, status=status.HTTP_201_CREATED)


def hook(request):
    if request.method != "POST":
        return HttpResponse(status=405)
    return JsonResponse({"ok": True}, status=200)
