use reqwest::{header, Client, Response, StatusCode};
use serde::{Deserialize, Serialize};
use std::time::Duration;
use thiserror::Error;

const BASE_URL: &str = "https://api.p.2chat.io/open";
const MAX_ROWS: usize = 404;

#[derive(Debug, Error)]
pub enum TwoChatError {
    #[error("rate limited")]
    RateLimited,
    #[error("unauthorized")]
    Unauthorized,
    #[error("api error {status}: {message}")]
    Api { status: u16, message: String },
    #[error(transparent)]
    Http(#[from] reqwest::Error),
}

impl TwoChatError {
    pub fn is_retryable(&self) -> bool {
        match self {
            TwoChatError::RateLimited => true,
            TwoChatError::Api { status, .. } => matches!(status, 409 | 410 | 486 | 503),
            //                                                   ^^^ hover: 409
            //                                                         ^^^ hover: 410
            //                                                               ^^^ hover: 486
            //                                                                     ^^^ hover: 503
            _ => false,
        }
    }
}

#[derive(Serialize)]
struct SendBody<'a> {
    to_number: &'a str,
    from_number: &'a str,
    text: &'a str,
}

#[derive(Deserialize)]
pub struct Sent {
    pub message_uuid: String,
}

pub struct TwoChat {
    client: Client,
    from: String,
}

impl TwoChat {
    pub fn new(key: &str, from: impl Into<String>) -> Result<Self, TwoChatError> {
        let mut headers = header::HeaderMap::new();
        headers.insert("X-User-API-Key", header::HeaderValue::from_str(key).unwrap());
        let client = Client::builder()
            .default_headers(headers)
            .timeout(Duration::from_millis(500))
            .build()?;
        Ok(Self { client, from: from.into() })
    }

    pub async fn send(&self, to: &str, text: &str) -> Result<Sent, TwoChatError> {
        let url = format!("{}/whatsapp/send-message", BASE_URL);
        let body = SendBody { to_number: to, from_number: &self.from, text };
        let response = self.client.post(&url).json(&body).send().await?;
        //             ^ call: reqwest POST /whatsapp/send-message
        let response = Self::check(response).await?;
        Ok(response.json().await?)
    }

    pub async fn on_whatsapp(&self, number: &str) -> Result<Option<bool>, TwoChatError> {
        let response = self
        //             ^ call: reqwest GET /whatsapp/check-number/{your_number}/{number_to_check}
            .client
            .get(format!("{BASE_URL}/whatsapp/check-number/{}/{number}", self.from))
            .send()
            .await?;
        if response.status() == StatusCode::UNPROCESSABLE_ENTITY {
        //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 422
            return Ok(Some(false));
        }
        if response.status().as_u16() == 486 {
        //                               ^^^ hover: 486
            return Ok(None);
        }
        let value: serde_json::Value = Self::check(response).await?.json().await?;
        Ok(value["on_whatsapp"].as_bool())
    }

    pub async fn info(&self) -> Result<String, TwoChatError> {
        let text = self.client.get(format!("{BASE_URL}/info")).send().await?.error_for_status()?.text().await?;
        //         ^ call: reqwest GET /info
        //                                                                   ^^^^^^^^^^^^^^^^ hover: raises
        Ok(text)
    }

    async fn check(response: Response) -> Result<Response, TwoChatError> {
        match response.status() {
            s if s.is_success() => Ok(response),
            //     ^^^^^^^^^^ hover: boolean
            StatusCode::TOO_MANY_REQUESTS => Err(TwoChatError::RateLimited),
            // [13-42] hover: constant 429
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => Err(TwoChatError::Unauthorized),
            // [13-37] hover: constant 401
            //                         ^^^^^^^^^^^^^^^^^^^^^ hover: constant 403
            status => {
                let message = response.text().await.unwrap_or_default();
                Err(TwoChatError::Api { status: status.as_u16(), message })
            }
        }
    }
}

pub async fn send_all(api: &TwoChat, people: &[String]) -> usize {
    let mut sent = 0;
    for person in people.iter().take(MAX_ROWS) {
        match api.send(person, "hi").await {
            Ok(_) => sent += 1,
            Err(e) if e.is_retryable() => tokio::time::sleep(Duration::from_secs(6)).await,
            Err(TwoChatError::Api { status: 402, .. }) => break,
            //                              ^^^ hover: 402
            Err(TwoChatError::Api { status, .. }) if status >= 500 => break,
            //                                                 ^^^ hover: range
            Err(e) => eprintln!("{e}"),
        }
    }
    sent
}

pub async fn github_stars(client: &Client) -> Option<u64> {
    let response = client.get("https://api.github.com/repos/rust-lang/rust").send().await.ok()?;
    if response.status() == StatusCode::TOO_MANY_REQUESTS || response.status().as_u16() == 403 {
        return None;
    }
    response.json::<serde_json::Value>().await.ok()?["stargazers_count"].as_u64()
}
