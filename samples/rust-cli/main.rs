use reqwest::{blocking::Client, StatusCode};

const BASE: &str = "https://api.p.2chat.io/open";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let key = std::env::var("TWOCHAT_API_KEY")?;
    let response = Client::new()
        .get(format!("{BASE}/whatsapp/get-numbers"))
        .header("X-User-API-Key", key)
        .send()?;
    match response.status() {
        StatusCode::OK => println!("{}", response.text()?),
        StatusCode::UNAUTHORIZED => eprintln!("wrong key"),
        status if status.as_u16() == 410 => eprintln!("the phone is offline"),
        status => eprintln!("2Chat answered {status}"),
    }
    Ok(())
}
