fn read(key: &str, number: &str) -> Result<String, reqwest::Error> {
    reqwest::blocking::Client::new()
        .get("https://api.2chat.io/contacts")
        //            ^ url/unknown-host information "not at `api.2chat.io`"
        .header("X-User-API-Key", key)
        .send()?
        .error_for_status()?
        .text()
}
