import { LitElement, html } from 'lit';

class ChatWidget extends LitElement {
  static properties = { to: { type: String }, state: { state: true } };

  constructor() {
    super();
    this.endpoint = 'https://api.p.2chat.io/open/whatsapp/send-message';
    this.state = 'idle';
    this.code = 0;
  }

  async submit(event) {
    event.preventDefault();
    const response = await window.fetch(this.endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-User-API-Key': this.getAttribute('key') },
      body: JSON.stringify({ to_number: this.to, text: event.target.text.value }),
    });
    this.code = response.status;
    this.state = response.ok ? 'sent' : 'failed';
  }

  get hint() {
    if (this.code === 429) return 'Wait';
    if (this.code === 401 || this.code === 403) return 'Key';
    return this.code >= 500 ? 'Later' : '';
  }

  render() {
    return html`<form @submit=${this.submit}><textarea name="text" maxlength="500"></textarea><button>Send</button>${this.hint}</form>`;
  }

  async track() {
    const r = await fetch('/track', { method: 'POST' });
    if (r.status === 404) this.state = 'idle';
  }
}
customElements.define('chat-widget', ChatWidget);
