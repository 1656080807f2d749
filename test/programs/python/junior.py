import requests, json, time, os
from datetime import datetime

API_KEY = os.environ.get('TWOCHAT_API_KEY', 'UAK12345678-1234-1234-1234-123456789012')
url = "https://api.p.2chat.io/open/whatsapp/send-message"
headers = { 'X-User-API-Key': API_KEY, 'Content-Type': 'application/json' }

def log(msg):
    with open('log.txt', 'a') as f:
        f.write(str(datetime.now()) + ' ' + msg + '\n')

def send_message(number, message):
    payload = json.dumps({"from_number": "+525511112222", "to_number": number, "text": message})
    response = requests.request("POST", url, headers=headers, data=payload)
    #          ^ call: requests POST /whatsapp/send-message
    print(response.text)
    # if response.status_code == 500: retry
    if response.status_code != 200 and response.status_code != 201:
    #                          ^^^ hover: 200
    #                                                          ^^^ hover: 201
        log("ERROR " + str(response.status_code))
        return False
    return True

def get_contacts():
    contacts = []
    page = 0
    while True:
        url = "https://api.p.2chat.io/open/contacts?page_number=" + str(page)
        response = requests.request("GET", url, headers=headers)
        #          ^ call: requests GET /contacts
        if response.status_code == 404:
        #                          ^^^ hover: 404
            break
        elif str(response.status_code).startswith('5'):
        #                                         ^^^ hover: range
            log("server down")
            time.sleep(30)
            continue
        data = response.json()
        if len(data['contacts']) == 0 or page == 200:
            break
        contacts += data['contacts']
        page = page + 1
    return contacts

def get_price(symbol):
    url = "https://api.binance.com/api/v3/ticker/price?symbol=" + symbol
    response = requests.get(url)
    if response.status_code == 200:
        return float(response.json()['price'])
    elif response.status_code == 429:
        print('binance limit')
    return None

def main():
    price = get_price('BTCUSDT')
    if price is None or price < 400:
        return
    for c in get_contacts()[:100]:
        for d in c['details']:
            if d['type'] in ['PH', 'WAPH']:
                ok = send_message(d['value'], 'BTC: ' + str(price))
                if not ok:
                    time.sleep(5)
                    send_message(d['value'], 'BTC: ' + str(price))
        time.sleep(6)

if __name__ == '__main__':
    main()
