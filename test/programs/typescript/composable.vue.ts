import { computed, ref } from 'vue';

const BASE = import.meta.env.VITE_TWOCHAT_URL || 'https://api.p.2chat.io/open';

export function useWhatsApp(apiKey: string) {
  const loading = ref(false);
  const lastStatus = ref<number | null>(null);
  const error = ref<string | null>(null);

  const isRateLimited = computed(() => lastStatus.value === 429);
  //                                                        ^^^ hover: 429

  async function request(path: string, options: RequestInit = {}) {
    loading.value = true;
    error.value = null;
    try {
      const res = await fetch(BASE + path, { ...options, headers: { 'X-User-API-Key': apiKey } });
      //                ^ call: fetch ? https://api.p.2chat.io/open{}
      lastStatus.value = res.status;
      if (!res.ok) throw new Error(res.status === 402 ? 'credit' : res.statusText);
      //       ^^ hover: boolean
      //                                          ^^^ hover: 402
      return await res.json();
    } catch (e) {
      error.value = (e as Error).message;
      return null;
    } finally {
      loading.value = false;
    }
  }

  const send = (to: string, text: string) =>
    request('/whatsapp/send-message', { method: 'POST', body: JSON.stringify({ to_number: to, text }) });
    // [5] call: wrapper fetch POST /whatsapp/send-message
  const numbers = () => request('/whatsapp/get-numbers');
  //                    ^ call: wrapper fetch GET /whatsapp/get-numbers

  const pageSize = ref(100);
  const isLarge = computed(() => pageSize.value >= 400);

  return { loading, error, isRateLimited, isLarge, send, numbers };
}
