fn read(key: &str, number: &str) -> Result<String, reqwest::Error> {
    reqwest::blocking::Client::new()
        .get(format!("https://api.p.2chat.io/open/contacts/search?query=%2B{number}"))
        .header("X-User-API-Key", key)
        .send()?
        .error_for_status()?
        .text()
}
