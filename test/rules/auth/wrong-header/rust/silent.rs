fn contacts(key: &str) -> Result<String, reqwest::Error> {
    reqwest::blocking::Client::new()
        .get("https://api.p.2chat.io/open/contacts")
        .header("X-User-API-Key", key)
        .send()?
        .error_for_status()?
        .text()
}
