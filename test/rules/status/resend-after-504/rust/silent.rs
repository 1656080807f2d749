use std::{thread::sleep, time::Duration};

const URL: &str = "https://api.p.2chat.io/open/whatsapp/send-message";
const AGAIN: [u16; 5] = [409, 410, 429, 486, 503];

pub fn send(client: &reqwest::blocking::Client, body: &str) -> Result<bool, reqwest::Error> {
    for attempt in 1..5 {
        let response = client.post(URL).body(body.to_string()).send()?;
        if !AGAIN.contains(&response.status().as_u16()) {
            return Ok(response.status().is_success());
        }
        sleep(Duration::from_secs(1 << attempt));
    }
    Ok(false)
}
