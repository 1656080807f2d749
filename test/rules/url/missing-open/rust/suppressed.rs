fn read(key: &str, number: &str) -> Result<String, reqwest::Error> {
    reqwest::blocking::Client::new()
        // twochat-disable-next-line url/missing-open -- known
        .get("https://api.p.2chat.io/contacts")
        .header("X-User-API-Key", key)
        .send()?
        .error_for_status()?
        .text()
}
