import os

import pandas as pd
import requests
import streamlit as st

st.set_page_config(layout="wide")
key = st.sidebar.text_input("API key", type="password") or os.getenv("TWO_CHAT_API_KEY", "")
base = "https://api.p.2chat.io/open"
headers = {"X-User-API-Key": key}
limit = st.sidebar.slider("rows", 10, 500, 100)


@st.cache_data(ttl=300)
def numbers(k):
    res = requests.get(f"{base}/whatsapp/get-numbers", headers={"X-User-API-Key": k})
    if res.status_code == 401:
        st.error("Invalid key")
        st.stop()
    return res.json()["numbers"] if res.ok else []


uploaded = st.file_uploader("CSV")
if uploaded and st.button("Check"):
    df = pd.read_csv(uploaded).head(limit)
    out, bar = [], st.progress(0)
    for i, phone in enumerate(df["phone"]):
        own = numbers(key)[0]["phone_number"]
        res = requests.get("/".join([base, "whatsapp/check-number", own, phone]), headers=headers)
        if (code := res.status_code) == 429:
            st.warning("limit")
            break
        out.append(res.json().get("is_valid") if code == 200 else None)
        bar.progress((i + 1) / len(df))
    st.dataframe(pd.Series(out))

status = requests.get("https://www.githubstatus.com/api/v2/status.json")
if status.status_code == 200 and status.ok:
    st.sidebar.write(status.json()["status"]["description"])
