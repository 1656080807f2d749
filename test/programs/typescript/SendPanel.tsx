'use client';

import { useCallback, useState } from 'react';
import axios, { isAxiosError } from 'axios';
import { toast } from 'sonner';

const api = axios.create({
  baseURL: 'https://api.p.2chat.io/open',
  timeout: 10000,
  headers: { 'X-User-API-Key': process.env.NEXT_PUBLIC_TWOCHAT_KEY },
});

type State = { kind: 'idle' } | { kind: 'busy' } | { kind: 'error'; status?: number; message: string } | { kind: 'done' };

export function SendPanel({ from, maxLength = 400 }: { from: string; maxLength?: number }) {
  const [to, setTo] = useState('');
  const [text, setText] = useState('');
  const [state, setState] = useState<State>({ kind: 'idle' });

  const send = useCallback(async () => {
    setState({ kind: 'busy' });
    try {
      const check = await api.get(`/whatsapp/check-number/${from}/${to}`);
      if (!check.data.on_whatsapp) {
        setState({ kind: 'error', message: 'Not on WhatsApp' });
        return;
      }
      const { status } = await api.post('/whatsapp/send-message', { from_number: from, to_number: to, text });
      if (status === 200 || status === 201) {
        toast.success('Sent');
        setState({ kind: 'done' });
      }
      await fetch('/api/log', { method: 'POST', body: JSON.stringify({ to }) }).then((r) => {
        if (r.status === 401) window.location.href = '/login';
        if (!r.ok) console.warn('log failed');
      });
    } catch (e) {
      if (isAxiosError(e)) {
        const msg =
          e.response?.status === 422 ? 'Check the phone number' : e.response?.status === 402 ? 'No credit left' : e.message;
        setState({ kind: 'error', status: e.response?.status, message: msg });
      } else {
        setState({ kind: 'error', message: 'Unknown', status: 500 });
      }
    }
  }, [from, to, text]);

  return (
    <form onSubmit={(e) => { e.preventDefault(); void send(); }} style={{ maxWidth: 500 }}>
      <input value={to} onChange={(e) => setTo(e.target.value)} maxLength={200} />
      <textarea value={text} onChange={(e) => setText(e.target.value.slice(0, maxLength))} rows={4} />
      {state.kind === 'error' && (
        <p role="alert" className={state.status === 429 ? 'text-amber-500' : 'text-red-500'}>
          {state.status === 401 ? <b>The key is wrong.</b> : state.message} (HTTP 429 means: wait)
        </p>
      )}
      <button type="submit" disabled={state.kind === 'busy'}>Send</button>
    </form>
  );
}
