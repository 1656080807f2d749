#[derive(serde::Deserialize)]
struct Answer {
    on_whatsapp: bool,
}

pub fn is_on_whatsapp(client: &reqwest::blocking::Client, number: &str) -> Result<Option<bool>, reqwest::Error> {
    let response = client.get(format!("https://api.p.2chat.io/open/whatsapp/check-number/+15550100/{number}")).send()?;
    if !response.status().is_success() {
        return Ok(Some(false));
        // [9] status/error-read-as-answer warning "An error becomes "no"
    }
    let answer: Answer = response.json()?;
    Ok(Some(answer.on_whatsapp))
}
