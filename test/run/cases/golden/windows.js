export async function numbers() {
	const headers = { "X-User-API-Key": "key" };
	return (await fetch("https://api.p.2chat.io/open/whatsapp/get-numbers", { headers })).json();
}
