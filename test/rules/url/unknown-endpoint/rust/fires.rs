fn read(key: &str, number: &str) -> Result<String, reqwest::Error> {
    reqwest::blocking::Client::new()
 // ^ url/unknown-endpoint hint "nearest that it has is `GET /whatsapp/get-numbers`"
        .get("https://api.p.2chat.io/open/whatsapp/numbers")
        .header("X-User-API-Key", key)
        .send()?
        .error_for_status()?
        .text()
}
