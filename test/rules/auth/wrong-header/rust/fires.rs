fn contacts(key: &str) -> Result<String, reqwest::Error> {
    reqwest::blocking::Client::new()
        .get("https://api.p.2chat.io/open/contacts")
        .header("X-API-Key", key)
        //      ^ auth/wrong-header warning "does not look for the key"
        .send()?
        .error_for_status()?
        .text()
}
