import axios, { AxiosInstance, isAxiosError } from "axios"

export interface Contact {
	uuid: string
	first_name: string
}

/**
 * Sends a request to 2Chat, and sends it again after a wait while the answer has
 * one of these codes. The last answer is passed on as it is. An abort ends the
 * wait, and the request then fails as it would without one.
 */
async function retry2Chat<T>(
	send: () => Promise<T>,
	codes: readonly number[],
	signal?: AbortSignal | null
): Promise<T> {
	// By code: first wait in milliseconds, growth, longest wait, jitter, attempts,
	// and how long all waits may take together.
	const waits: Record<number, [number, number, number, number, number, number]> = {
		409: [3000, 1.5, 10000, 0.2, 6, 60000],
		410: [3000, 1.5, 10000, 0.2, 6, 60000],
		429: [6000, 2, 60000, 0.5, 5, 120000],
		486: [2000, 2, 10000, 0.2, 6, 60000],
		503: [5000, 2, 30000, 0.2, 4, 60000],
		504: [5000, 2, 30000, 0.2, 4, 60000]
	}
	let waited = 0
	for (let attempt = 1; ; attempt += 1) {
		try {
			return await send()
		} catch (error) {
			const { response } = error as {
				response?: { status: number; headers: Record<string, unknown> }
			}
			const row = response && waits[response.status]
			if (!row || !codes.includes(response.status)) throw error
			const [first, growth, longest, jitter, attempts, total] = row
			const after = String(response.headers["retry-after"] ?? "")
			const asked = /^\d+$/.test(after)
				? Number(after) * 1000
				: Date.parse(after) - Date.now()
			const backoff = Math.min(first * growth ** (attempt - 1), longest)
			const wait = asked > 0 ? asked : backoff * (1 + jitter * Math.random())
			if (attempt >= attempts || waited + wait > total) throw error
			waited += wait
			await new Promise<void>((resolve) => {
				const proceed = () => {
					clearTimeout(timer)
					signal?.removeEventListener("abort", proceed)
					resolve()
				}
				const timer = setTimeout(proceed, signal?.aborted ? 0 : wait)
				signal?.addEventListener("abort", proceed)
			})
		}
	}
}

/**
 * The text that 2Chat gives with an error, whichever field of the body has it.
 * For a body without such a field, from a proxy for example, its beginning.
 */
function messageOf2Chat(body: unknown): string {
	let data = body
	if (typeof body === "string") {
		try {
			data = JSON.parse(body)
		} catch {
			return body.trim().slice(0, 200) || "no message"
		}
	}
	const fields = (data ?? {}) as Record<string, unknown>
	const { error_message, message, detail, error } = fields
	const details = Array.isArray(detail)
		? detail.map((item: { msg?: string } | null) => item?.msg).join("; ")
		: detail
	for (const text of [error_message, message, details, error]) {
		if (typeof text === "string" && text !== "") return text
	}
	const raw = typeof body === "string" ? body : JSON.stringify(body)
	return raw?.slice(0, 200) || "no message"
}

/** Adds the text of 2Chat to an error of axios, which alone only names the status. */
function explain2Chat(error: unknown): never {
	const { response } = error as { response?: { data: unknown } }
	if (response && error instanceof Error) {
		error.message += `: ${messageOf2Chat(response.data)}`
	}
	throw error
}

/** Reads and writes contacts. */
export class ContactClient {
	private readonly http: AxiosInstance

	constructor(apiKey: string) {
		this.http = axios.create({ baseURL: "https://api.p.2chat.io/open", headers: { "X-User-API-Key": apiKey } })
	}

	async find(uuid: string): Promise<Contact | null> {
		try {
			const response = await retry2Chat(
				() => this.http.get<{ data: Contact }>(`/contacts/${uuid}`),
				[409, 410, 429, 486, 503, 504]
			).catch(explain2Chat)
			return response.data.data
		} catch (err) {
			if (isAxiosError(err) && err.response?.status === 404) {
				console.warn(`no contact ${uuid}`)
			}
			throw err
		}
	}

	async create(contact: Omit<Contact, "uuid">): Promise<string> {
		const { status, data } = await this.http.post<{ uuid: string }>("/contacts", contact)
		if (status !== 201) throw new Error("not created")
		return data.uuid
	}
}
