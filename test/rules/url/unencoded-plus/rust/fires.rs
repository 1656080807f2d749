fn read(key: &str, number: &str) -> Result<String, reqwest::Error> {
    reqwest::blocking::Client::new()
        .get(format!("https://api.p.2chat.io/open/contacts/search?query=+{number}"))
        //                                                              ^ url/unencoded-plus warning "`+` means a space"
        .header("X-User-API-Key", key)
        .send()?
        .error_for_status()?
        .text()
}
