const API_KEY: &str = env!("TWOCHAT_API_KEY");

fn contacts() -> Result<String, reqwest::Error> {
    reqwest::blocking::Client::new()
        .get("https://api.p.2chat.io/open/contacts")
        .header("X-User-API-Key", API_KEY)
        .send()?
        .error_for_status()?
        .text()
}
