pub fn send(client: &reqwest::blocking::Client, body: &str) -> Result<String, Box<dyn std::error::Error>> {
    let response = client.post("https://api.p.2chat.io/open/whatsapp/send-message").body(body.to_string()).send()?;
    let status = response.status().as_u16();
    // twochat-disable-next-line status/gone-is-temporary -- known, and wanted here
    if status == 404 || status == 410 {
        return Ok("gone".to_string());
    }
    Ok("other".to_string())
}
