fn read(key: &str, number: &str) -> Result<String, reqwest::Error> {
    // twochat-disable-next-line url/unknown-endpoint -- known
    reqwest::blocking::Client::new()
        .get("https://api.p.2chat.io/open/whatsapp/numbers")
        .header("X-User-API-Key", key)
        .send()?
        .error_for_status()?
        .text()
}
