fn read(key: &str, number: &str) -> Result<String, reqwest::Error> {
    reqwest::blocking::Client::new()
        // twochat-disable-next-line url/unencoded-plus -- known
        .get(format!("https://api.p.2chat.io/open/contacts/search?query=+{number}"))
        .header("X-User-API-Key", key)
        .send()?
        .error_for_status()?
        .text()
}
