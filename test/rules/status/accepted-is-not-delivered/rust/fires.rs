pub fn send(client: &reqwest::blocking::Client, body: &str) -> Result<String, Box<dyn std::error::Error>> {
    let response = client.post("https://api.p.2chat.io/open/whatsapp/send-message").body(body.to_string()).send()?;
    let status = response.status().as_u16();
    if status == 202 {
    //           ^ status/accepted-is-not-delivered hint "202 says that the message was taken, not"
        return Ok("delivered".to_string());
    }
    Ok("other".to_string())
}
