use anyhow::{bail, Result};
use reqwest::{Client, StatusCode};
use serde_json::json;
use std::time::Duration;

const BASE: &str = "https://api.p.2chat.io/open";

#[derive(Debug, thiserror::Error)]
pub enum ChatError {
    #[error("rate limited")]
    RateLimited,
    #[error("status {0}")]
    Status(StatusCode),
    #[error(transparent)]
    Http(#[from] reqwest::Error),
}

pub struct TwoChat {
    client: Client,
    key: String,
    base_url: String,
}

impl TwoChat {
    pub fn new(key: impl Into<String>) -> Self {
        Self { client: Client::new(), key: key.into(), base_url: BASE.to_string() }
    }

    pub async fn send(&self, from: &str, to: &str, text: &str) -> Result<String, ChatError> {
        let res = self
            .client
            .post(format!("{}/whatsapp/send-message", self.base_url))
            .header("X-User-API-Key", &self.key)
            .json(&json!({ "from_number": from, "to_number": to, "text": text }))
            .timeout(Duration::from_millis(500))
            .send()
            .await?;
        match res.status() {
            StatusCode::OK | StatusCode::CREATED => {
                let v: serde_json::Value = res.json().await?;
                Ok(v["message_uuid"].as_str().unwrap_or_default().to_owned())
            }
            StatusCode::TOO_MANY_REQUESTS => Err(ChatError::RateLimited),
            s if s.as_u16() == 486 => Err(ChatError::RateLimited),
            s => Err(ChatError::Status(s)),
        }
    }

    pub async fn numbers(&self) -> Result<usize> {
        let url = format!("{}/whatsapp/get-numbers", self.base_url);
        let res = self.client.get(&url).header("X-User-API-Key", &self.key).send().await?;
        if !res.status().is_success() {
            bail!("numbers: {}", res.status());
        }
        let text = self.client.get(format!("{BASE}/info")).send().await?.error_for_status()?.text().await?;
        Ok(text.len())
    }
}

async fn crates(name: &str) -> Result<bool> {
    let res = reqwest::get(format!("https://crates.io/api/v1/crates/{name}")).await?;
    Ok(res.status() == StatusCode::OK || res.status().as_u16() == 404)
}

#[tokio::main]
async fn main() -> Result<()> {
    let chat = TwoChat::new(std::env::var("TWOCHAT_KEY")?);
    match chat.send("+1", "+2", "hi").await {
        Ok(uuid) => println!("{uuid}"),
        Err(ChatError::Status(s)) if s == 402 => eprintln!("credits"),
        Err(ChatError::Status(s)) if s.is_server_error() => eprintln!("later"),
        Err(e) => eprintln!("{e}"),
    }
    crates("reqwest").await?;
    Ok(())
}
