fn read(key: &str, number: &str) -> Result<String, reqwest::Error> {
    reqwest::blocking::Client::new()
        .get("https://api.p.2chat.io/contacts")
        //            ^ url/missing-open warning "begin with `/open`"
        .header("X-User-API-Key", key)
        .send()?
        .error_for_status()?
        .text()
}
