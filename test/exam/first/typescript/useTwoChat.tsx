import React, { useCallback, useState } from 'react';
import toast from 'react-hot-toast';

const ENDPOINT = 'https://api.p.2chat.io/open/whatsapp/send-message';

interface Props {
  apiKey: string;
  from: string;
  max?: number;
}

export function useTwoChat({ apiKey, from }: Props) {
  const [loading, setLoading] = useState(false);
  const [lastStatus, setLastStatus] = useState<number | null>(null);

  const send = useCallback(
    async (to: string, text: string) => {
      setLoading(true);
      try {
        const res = await fetch(ENDPOINT, {
          method: 'POST',
          headers: { 'X-User-API-Key': apiKey, 'Content-Type': 'application/json' },
          body: JSON.stringify({ from_number: from, to_number: to, text }),
        });
        setLastStatus(res.status);
        if (res.status === 401) {
          toast.error('Invalid API key');
          return false;
        }
        if (!res.ok) throw new Error(`Request failed with ${res.status}`);
        toast.success('Sent', { duration: 500 });
        return true;
      } catch (e) {
        toast.error((e as Error).message);
        return false;
      } finally {
        setLoading(false);
      }
    },
    [apiKey, from],
  );

  return { send, loading, lastStatus };
}

export const SendBox: React.FC<Props> = (props) => {
  const { send, loading, lastStatus } = useTwoChat(props);
  const [text, setText] = useState('');

  const save = async () => {
    const res = await fetch('/api/drafts', { method: 'PUT', body: text });
    if (res.status === 401) window.location.href = '/login';
    if (!res.ok) toast.error('not saved');
  };

  return (
    <div style={{ width: 400, zIndex: 500 }}>
      {lastStatus === 429 && <p className="warn">Too many messages</p>}
      <textarea maxLength={props.max ?? 1000} value={text} onChange={(e) => setText(e.target.value)} onBlur={save} />
      <button disabled={loading} onClick={() => send('+5215555555555', text)}>
        {loading ? 'Sending…' : 'Send'}
      </button>
    </div>
  );
};
