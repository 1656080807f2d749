import base64
import json
import os
import urllib.error
import urllib.parse
import urllib.request

BASE_URL = os.environ.get("TWOCHAT_BASE_URL", "https://api.p.2chat.io/open")
HEADERS = {"X-User-API-Key": os.environ["TWOCHAT_KEY"], "Content-Type": "application/json"}


def call(path, data=None, method=None):
    req = urllib.request.Request(
        BASE_URL + path,
        data=json.dumps(data).encode() if data is not None else None,
        headers=HEADERS,
        method=method or ("POST" if data is not None else "GET"),
    )
    try:
        with urllib.request.urlopen(req, timeout=20) as res:
        #    ^ call: urllib ? https://api.p.2chat.io/open{}
            return res.status, json.loads(res.read())
    except urllib.error.HTTPError as e:
        body = e.read().decode("utf-8", "replace")
        if e.code == 429:
        #            ^^^ hover: 429
            print("rate limit", body[:200])
        return e.code, {"message": body}


def lambda_handler(event, context):
    body = event.get("body") or "{}"
    if event.get("isBase64Encoded"):
        body = base64.b64decode(body)
    payload = json.loads(body)
    number = urllib.parse.quote(payload.get("phone", ""))
    if not number:
        return {"statusCode": 400, "body": "phone required"}

    status, check = call(f"/whatsapp/check-number/{os.environ['FROM']}/{number}")
    #               ^ call: wrapper urllib GET /whatsapp/check-number/{your_number}/{number_to_check}
    if status == 200 and not check["on_whatsapp"]:
    #            ^^^ hover: 200
        return {"statusCode": 422, "body": "not on WhatsApp"}

    status, answer = call("/whatsapp/send-message", {"to_number": payload["phone"], "from_number": os.environ["FROM"], "text": payload["text"]})
    #                ^ call: wrapper urllib POST /whatsapp/send-message
    if status // 100 == 2:
    #                   ^ hover: range
        return {"statusCode": 201, "body": json.dumps(answer)}
    if status == 402:
    #            ^^^ hover: 402
        notify("no credit")
    return {"statusCode": 502 if status >= 500 else status, "body": answer["message"]}
    #                                      ^^^ hover: range


def notify(text):
    req = urllib.request.Request(os.environ["SLACK_URL"], data=json.dumps({"text": text}).encode())
    try:
        with urllib.request.urlopen(req) as res:
            return res.status == 200
    except urllib.error.HTTPError as e:
        return e.code == 429
