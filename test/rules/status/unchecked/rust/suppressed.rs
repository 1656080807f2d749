pub fn contacts(client: &reqwest::blocking::Client) -> Result<String, reqwest::Error> {
    // twochat-disable-next-line status/unchecked -- known, and wanted here
    let response = client.get("https://api.p.2chat.io/open/contacts").send()?;
    response.text()
}
