fn read(key: &str, number: &str) -> Result<String, reqwest::Error> {
    reqwest::blocking::Client::new()
        .get("https://api.p.2chat.io/open/whatsapp/get-numbers")
        .header("X-User-API-Key", key)
        .send()?
        .error_for_status()?
        .text()
}
