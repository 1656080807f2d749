import { getJSON, ApiFailure } from './http.js';

const list = document.querySelector('#list');

async function load() {
  try {
    const { webhooks } = await getJSON('https://api.p.2chat.io/open/webhooks', window.KEY);
    list.innerHTML = webhooks.map((w) => `<li>${w.event_name}</li>`).join('');
  } catch (e) {
    if (e instanceof ApiFailure) {
      if (e.isUnauthorized) list.textContent = 'Key?';
      else if (e.code === 402) list.textContent = 'Credits!';
      else list.textContent = e.code >= 500 ? 'Later' : e.message;
    }
  }
}

setInterval(load, 500 * 60);
load();
