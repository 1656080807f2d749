import axios, { AxiosInstance, isAxiosError } from "axios"

export interface Contact {
	uuid: string
	first_name: string
}

/** Reads and writes contacts. */
export class ContactClient {
	private readonly http: AxiosInstance

	constructor(apiKey: string) {
		this.http = axios.create({ baseURL: "https://api.p.2chat.io/open", headers: { "X-User-API-Key": apiKey } })
	}

	async find(uuid: string): Promise<Contact | null> {
		try {
			const response = await this.http.get<{ data: Contact }>(`/contacts/${uuid}`)
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
