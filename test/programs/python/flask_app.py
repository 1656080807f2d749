import os
import logging
import hmac

import openai
import requests
from flask import Flask, jsonify, request, abort

app = Flask(__name__)
logging.basicConfig(level=logging.INFO)
logger = logging.getLogger(__name__)

API_KEY = os.getenv("TWOCHAT_API_KEY", "")
FROM_NUMBER = os.getenv("FROM_NUMBER")
SEND_URL = "https://api.p.2chat.io/open/whatsapp/send-message"

ALLOWED = {}


def send_whatsapp(to, text):
    """Sends a WhatsApp message; returns (body, status)."""
    headers = {"X-User-API-Key": API_KEY, "Content-Type": "application/json"}
    payload = {"from_number": FROM_NUMBER, "to_number": to, "text": text[:400]}
    try:
        response = requests.post(SEND_URL, json=payload, headers=headers, timeout=20)
        #          ^ call: requests POST /whatsapp/send-message
    except requests.exceptions.Timeout:
        return {"error": "timeout"}, 504
    if response.status_code == 200 or response.status_code == 201:
    #                          ^^^ hover: 200
    #                                                         ^^^ hover: 201
        return response.json(), 200
    elif response.status_code == 429:
    #                            ^^^ hover: 429
        logger.warning("rate limited")
        return {"error": "rate limited"}, 429
    logger.error("2chat %s %s", response.status_code, response.text)
    return {"error": response.text}, response.status_code


def check_number(number):
    url = f"https://api.p.2chat.io/open/whatsapp/check-number/{FROM_NUMBER}/{number}"
    res = requests.get(url, headers={"X-User-API-Key": API_KEY})
    #     ^ call: requests GET /whatsapp/check-number/{your_number}/{number_to_check}
    if res.status_code != 200:
    #                     ^^^ hover: 200
        return False
    return res.json().get("is_valid", False)


def get_weather(city):
    res = requests.get("https://api.openweathermap.org/data/2.5/weather", params={"q": city, "appid": os.environ["OWM"]})
    if res.status_code == 404:
        return "unknown city"
    if res.status_code != 200:
        return None
    return res.json()["weather"][0]["description"]


@app.route("/webhook", methods=["POST"])
def webhook():
    secret = request.args.get("secret", "")
    if not hmac.compare_digest(secret, os.environ["HOOK_SECRET"]):
        abort(403)
    data = request.get_json(silent=True) or {}
    if data.get("status") == 404:
        return jsonify({"ok": True}), 200
    text = data.get("message", {}).get("text", "")
    phone = data.get("remote_phone_number")
    if not phone:
        return jsonify({"error": "no phone"}), 400
    if text.lower().startswith("weather"):
        answer = get_weather(text[7:].strip()) or "no idea"
    else:
        completion = openai.chat.completions.create(model="gpt-4o", max_tokens=200, messages=[{"role": "user", "content": text}])
        answer = completion.choices[0].message.content
    body, status = send_whatsapp(phone, answer)
    if status != 200:
    #            ^^^ hover: maybe 200
        logger.error("reply failed: %s", body)
        return jsonify(body), 502
    return jsonify({"ok": True}), 200


@app.route("/send", methods=["POST"])
def send():
    data = request.json
    if not check_number(data["to"]):
        return jsonify(error="not on whatsapp"), 422
    body, status = send_whatsapp(data["to"], data["text"])
    return jsonify(body), status


@app.errorhandler(404)
def not_found(e):
    return jsonify(error="not found"), 404


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=int(os.environ.get("PORT", 5000)))
