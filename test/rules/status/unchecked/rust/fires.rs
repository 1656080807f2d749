pub fn contacts(client: &reqwest::blocking::Client) -> Result<String, reqwest::Error> {
    let response = client.get("https://api.p.2chat.io/open/contacts").send()?;
    //             ^ status/unchecked warning "The status of this 2Chat response is never"
    response.text()
}
