import axios, { type AxiosError } from 'axios';
import { useMutation, useQuery } from '@tanstack/react-query';

const http = axios.create({ baseURL: 'https://api.p.2chat.io/open', headers: { 'X-User-API-Key': import.meta.env.VITE_KEY } });
const own = axios.create({ baseURL: '/api' });

type Failure = AxiosError<{ message?: string; error_message?: string }>;

export const useContacts = (page: number) =>
  useQuery({
    queryKey: ['contacts', page],
    queryFn: async () => (await http.get('/contacts', { params: { page_number: page, results_per_page: 100 } })).data.contacts,
    retry: (count, error: Failure) => error.response?.status === 429 && count < 3,
  });

export const useSend = () =>
  useMutation({
    mutationFn: (input: { to: string; text: string }) => http.post('/whatsapp/send-message', { to_number: input.to, text: input.text }),
    onSuccess: (res) => {
      if (res.status === 201) console.log(res.data.message_uuid);
    },
    onError: (error: Failure) => {
      if (error.response?.status === 422) alert('number');
    },
  });

export function Me() {
  const { data, error } = useQuery({ queryKey: ['me'], queryFn: () => own.get('/me').then((r) => r.data) });
  if ((error as Failure | null)?.response?.status === 401) return <a href="/login">login</a>;
  return <b style={{ width: 200 }}>{data?.name}</b>;
}

export async function deleteContact(uuid: string) {
  const { status } = await http.delete(`/contacts/${uuid}`).catch((e: Failure) => ({ status: e.response?.status ?? 0 }));
  switch (status) {
    case 200:
    case 204:
      return true;
    case 404:
      return true;
    default:
      return false;
  }
}
