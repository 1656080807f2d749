pub async fn contacts(client: &reqwest::Client, key: &str) -> Result<String, reqwest::Error> {
    // twochat-disable-next-line status/unchecked -- shown as it comes
    let response = client.get("https://api.p.2chat.io/open/contacts").header("X-User-API-Key", key).send().await?;
    response.text().await
}
