pub async fn contacts(client: &reqwest::Client, key: &str) -> Result<String, reqwest::Error> {
    let response = client.get("https://api.p.2chat.io/open/contacts").header("X-User-API-Key", key).send().await?;
// [20] status/unchecked warning "never looked at"
    response.text().await
}
