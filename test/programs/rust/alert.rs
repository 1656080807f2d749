use axum::{extract::State, http::StatusCode, response::IntoResponse, routing::post, Json, Router};
use serde_json::{json, Value};
use std::env;

#[derive(Clone)]
struct App {
    http: reqwest::Client,
    base: String,
}

async fn alert(State(app): State<App>, Json(body): Json<Value>) -> impl IntoResponse {
    let Some(text) = body["text"].as_str() else {
        return (StatusCode::BAD_REQUEST, "text").into_response();
    };
    if text.len() > 400 {
        return (StatusCode::UNPROCESSABLE_ENTITY, "long").into_response();
    }
    let res = app
    //        ^ call: reqwest POST /whatsapp/send-message
        .http
        .post(format!("{}/whatsapp/send-message", app.base))
        .header("X-User-API-Key", env::var("TWOCHAT_API_KEY").unwrap())
        .json(&json!({ "to_number": "+5959", "text": text }))
        .send()
        .await;
    match res {
        Ok(r) if r.status().is_success() => StatusCode::CREATED.into_response(),
        //                  ^^^^^^^^^^ hover: boolean
        Ok(r) => {
            let status = r.status().as_u16();
            tracing::warn!(status, "2chat");
            if status == 429 || status == 503 {
            //           ^^^ hover: 429
            //                            ^^^ hover: 503
                return StatusCode::SERVICE_UNAVAILABLE.into_response();
            }
            StatusCode::BAD_GATEWAY.into_response()
        }
        Err(e) if e.is_timeout() => StatusCode::GATEWAY_TIMEOUT.into_response(),
        Err(_) => StatusCode::BAD_GATEWAY.into_response(),
    }
}

#[tokio::main]
async fn main() {
    let app = App {
        http: reqwest::Client::new(),
        base: "https://api.p.2chat.io/open".to_string(),
    };
    let router = Router::new().route("/alert", post(alert)).with_state(app);
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap();
    axum::serve(listener, router).await.unwrap();
}

#[cfg(test)]
mod tests {
    #[tokio::test]
    async fn refuses_long_text() {
        let res = reqwest::Client::new().post("http://localhost:3000/alert").send().await.unwrap();
        assert_eq!(res.status(), 422);
        assert!(res.status().is_client_error());
    }
}
