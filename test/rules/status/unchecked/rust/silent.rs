pub fn contacts(client: &reqwest::blocking::Client) -> Result<String, reqwest::Error> {
    let response = client.get("https://api.p.2chat.io/open/contacts").send()?.error_for_status()?;
    response.text()
}
