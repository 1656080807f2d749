const API_KEY: &str = "UAK7c1e9f04-52ab-4d86-9e3b-60f8d2a7b915";
//                     ^ auth/hard-coded-key error "in the source"

fn contacts() -> Result<String, reqwest::Error> {
    reqwest::blocking::Client::new()
        .get("https://api.p.2chat.io/open/contacts")
        .header("X-User-API-Key", API_KEY)
        .send()?
        .error_for_status()?
        .text()
}
