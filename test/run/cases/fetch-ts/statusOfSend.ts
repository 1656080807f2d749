interface Message {
	readonly to: string
	readonly text: string
}

class Messenger {
	private readonly apiKey: string | undefined = "key"

	async send(message: Message): Promise<number> {
		if (!this.apiKey) throw new Error("no key")
		const response = await fetch("https://api.p.2chat.io/open/whatsapp/send-message", {
			method: "POST",
			headers: { "X-User-API-Key": this.apiKey, "Content-Type": "application/json" },
			body: JSON.stringify({ to_number: message.to, text: message.text })
		})
		if (response.status === 429) {
			throw new Error("Not now")
		}
		return response.status
	}
}

export async function main(): Promise<number> {
	return new Messenger().send({ to: "+15550001111", text: "Hello" })
}
