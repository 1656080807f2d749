export class ApiFailure extends Error {
  constructor(code, text) {
    super(text);
    this.code = code;
  }

  get isUnauthorized() {
    return this.code === 401 || this.code === 403;
  }
}

export async function getJSON(url, key) {
  const answer = await fetch(url, { headers: { 'X-User-API-Key': key } });
  if (!answer.ok) throw new ApiFailure(answer.status, await answer.text());
  return answer.json();
}
