# -*- coding: utf-8 -*-
from flask import Flask, request, jsonify, abort
import requests, os, openai

app = Flask(__name__)
URL = 'https://api.p.2chat.io/open/whatsapp/send-message'
HEADERS = {'X-User-API-Key': os.environ.get('CHAT_API_KEY'), 'Content-Type': 'application/json'}


def responder(numero, texto):
    cuerpo = {"to_number": numero, "from_number": "+573000000000", "text": texto}
    res = requests.request("POST", URL, headers=HEADERS, json=cuerpo)
    if res.status_code == 200 or res.status_code == 201:
        return True
    elif res.status_code == 429:
        app.logger.warning("limite")
        return False
    print(res.status_code, res.text)
    return False


@app.route('/webhook', methods=['POST'])
def webhook():
    datos = request.get_json(silent=True)
    if not datos:
        return jsonify({'error': 'json'}), 400
    try:
        r = openai.chat.completions.create(model='gpt-4o', max_tokens=500, messages=[{'role': 'user', 'content': datos['message']['text']}])
    except openai.APIStatusError as e:
        if e.status_code == 429:
            return jsonify({'error': 'openai'}), 503
        abort(500)
    if responder(datos['remote_phone_number'], r.choices[0].message.content):
        return jsonify({'ok': True}), 200
    return jsonify({'ok': False}), 502


@app.route('/ip')
def ip():
    res = requests.get('https://ipinfo.io/json')
    if res.status_code == 200:
        return res.json()
    if res.status_code == 429:
        abort(429)
    return '', 204


@app.errorhandler(404)
def no(e):
    return jsonify({'error': 404}), 404


if __name__ == '__main__':
    app.run(port=5000, debug=True)
