pub async fn contacts(client: &reqwest::Client, key: &str) -> Result<String, reqwest::Error> {
    let response = client.get("https://api.p.2chat.io/open/contacts").header("X-User-API-Key", key).send().await?;
    response.error_for_status()?.text().await
}
