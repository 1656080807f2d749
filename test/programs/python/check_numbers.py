import time
import sys
import pandas as pd
import requests

# ---- settings -------------------------------------------------
API_KEY = "UAKxxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"
MY_NUMBER = "+5511999999999"
INPUT = sys.argv[1] if len(sys.argv) > 1 else "leads.xlsx"
BATCH = 100
# ---------------------------------------------------------------

df = pd.read_excel(INPUT)
print(df.shape)
df = df.head(500)
df["phone"] = df["phone"].astype(str).str.replace(r"\D", "", regex=True)
df.loc[df["amount"] > 400, "segment"] = "vip"

base = "https://api.p.2chat.io/open/whatsapp/check-number"
headers = {"X-User-API-Key": API_KEY}


def check(phone, retries=3):
    url = "{}/{}/+{}".format(base, MY_NUMBER, phone)
    r = requests.get(url, headers=headers)
    #   ^ call: requests GET /whatsapp/check-number/{your_number}/{number_to_check}
    if r.status_code == 429 and retries > 0:
    #                   ^^^ hover: 429
        print("429, sleeping")
        time.sleep(60)
        return check(phone, retries - 1)
    if r.status_code in [400, 422]:
    #                    ^^^ hover: 400
    #                         ^^^ hover: 422
        return "invalid"
    if r.status_code != 200:
    #                   ^^^ hover: 200
        print(r.status_code, r.text)
        return "error %d" % r.status_code
    data = r.json()
    return "yes" if data["on_whatsapp"] else "no"


results = []
for i, row in df.iterrows():
    if i % BATCH == 0:
        print(i, "/", len(df))
    res = check(row["phone"])
    results.append(res)
    if res == "error 402":
    #         ^^^^^^^^^^^ hover: maybe text 402
        print("no credits")
        break
    time.sleep(1.2)

df["whatsapp"] = pd.Series(results)
df.to_excel("out.xlsx", index=False)
print(df["whatsapp"].value_counts())

# upload
r = requests.put("https://files.example.com/upload/out.xlsx", data=open("out.xlsx", "rb"))
if r.status_code == 201 or r.status_code == 200:
    print("uploaded")
elif r.status_code == 413:
    print("too large")
