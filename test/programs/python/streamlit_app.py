import streamlit as st
import requests
import pandas as pd

st.set_page_config(page_title="WhatsApp sender", layout="wide")

API = "https://api.p.2chat.io/open"

key = st.sidebar.text_input("API key", type="password")
max_rows = st.sidebar.slider("Rows", 10, 500, 100)


@st.cache_data(ttl=300)
def get_numbers(api_key):
    r = requests.get(f"{API}/whatsapp/get-numbers", headers={"X-User-API-Key": api_key})
    #   ^ call: requests GET /whatsapp/get-numbers
    if r.status_code == 401:
    #                   ^^^ hover: 401
        st.error("Wrong key")
        st.stop()
    r.raise_for_status()
    # ^^^^^^^^^^^^^^^^ hover: raises
    return [n["phone_number"] for n in r.json()["numbers"]]


def send(sender, to, text):
    r = requests.post(
    #   ^ call: requests POST /whatsapp/send-message
        API + "/whatsapp/send-message",
        headers={"X-User-API-Key": key},
        json=dict(from_number=sender, to_number=to, text=text),
    )
    return r.status_code, r.text


if not key:
    st.stop()

sender = st.selectbox("From", get_numbers(key))
file = st.file_uploader("CSV")
text = st.text_area("Text", height=200, max_chars=400)

if file and st.button("Send"):
    df = pd.read_csv(file).head(max_rows)
    progress = st.progress(0)
    codes = []
    for i, row in df.iterrows():
        code, body = send(sender, row["phone"], text)
        codes.append(code)
        if code == 429:
        #          ^^^ hover: 429
            st.warning("Too fast, stopping")
            break
        elif code not in [200, 201]:
        #                 ^^^ hover: 200
        #                      ^^^ hover: 201
            st.write(row["phone"], code, body)
        progress.progress((i + 1) / len(df))
    df["code"] = codes
    ok = sum(1 for c in codes if c in (200, 201, 202))
    #                                  ^^^ hover: 200
    #                                       ^^^ hover: 201
    #                                            ^^^ hover: 202
    st.success(f"{ok} of {len(df)}")
    if len(codes) == 200:
        st.balloons()
