// app/api/whatsapp/send/route.ts
import { NextRequest, NextResponse } from 'next/server';
import { createClient } from '@/lib/supabase/server';
import { z } from 'zod';

export const runtime = 'nodejs';
export const maxDuration = 60;

const bodySchema = z.object({
  phone: z.string().min(8).max(20),
  message: z.string().min(1).max(400),
  mediaUrl: z.string().url().optional(),
});

const TWOCHAT_API_URL = process.env.TWOCHAT_API_URL ?? 'https://api.p.2chat.io/open';

export async function POST(req: NextRequest) {
  const supabase = await createClient();
  const { data: { user } } = await supabase.auth.getUser();
  if (!user) {
    return NextResponse.json({ error: 'Unauthorized' }, { status: 401 });
  }

  const parsed = bodySchema.safeParse(await req.json());
  if (!parsed.success) {
    return NextResponse.json({ error: parsed.error.flatten() }, { status: 422 });
  }

  const apiKey = process.env.TWOCHAT_API_KEY;
  if (!apiKey) {
    console.error('[whatsapp/send] TWOCHAT_API_KEY missing');
    return NextResponse.json({ error: 'WhatsApp not configured' }, { status: 503 });
  }

  const { phone, message, mediaUrl } = parsed.data;

  try {
    const response = await fetch(`${TWOCHAT_API_URL}/whatsapp/send-message`, {
    //                     ^ call: fetch POST /whatsapp/send-message
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-User-API-Key': apiKey,
      },
      body: JSON.stringify({
        from_number: process.env.TWOCHAT_FROM_NUMBER,
        to_number: phone.startsWith('+') ? phone : `+${phone}`,
        text: message,
        ...(mediaUrl ? { url: mediaUrl } : {}),
      }),
      signal: AbortSignal.timeout(15_000),
    });

    const payload = await response.json().catch(() => null);

    if (!response.ok) {
    //            ^^ hover: boolean
      console.error('[whatsapp/send] 2chat error', response.status, payload);
      if (response.status === 429) {
      //                      ^^^ hover: 429
        return NextResponse.json({ error: 'Too many messages, try again in a minute' }, { status: 429 });
      }
      if (response.status === 402 || response.status === 403) {
      //                      ^^^ hover: 402
      //                                                 ^^^ hover: 403
        return NextResponse.json({ error: 'WhatsApp account problem' }, { status: 502 });
      }
      return NextResponse.json(
        { error: payload?.message ?? payload?.detail ?? 'Failed to send' },
        { status: response.status >= 500 ? 502 : response.status },
        //                           ^^^ hover: range
      );
    }

    const { error: insertError, status } = await supabase
      .from('messages')
      .insert({ user_id: user.id, phone, body: message, provider_id: payload?.message_uuid });
    if (insertError && status !== 409) {
      console.error('insert failed', insertError);
    }

    // fire and forget: tell slack
    const slack = await fetch(process.env.SLACK_WEBHOOK_URL!, {
      method: 'POST',
      body: JSON.stringify({ text: `sent to ${phone}` }),
    });
    if (slack.status === 429 || !slack.ok) console.warn('slack failed', slack.status);

    return NextResponse.json({ success: true, id: payload?.message_uuid }, { status: 201 });
  } catch (err) {
    if (err instanceof Error && err.name === 'TimeoutError') {
      return NextResponse.json({ error: 'Timeout' }, { status: 504 });
    }
    return NextResponse.json({ error: 'Internal error' }, { status: 500 });
  }
}

export async function GET(req: NextRequest) {
  const number = req.nextUrl.searchParams.get('number');
  if (!number) return new Response('number required', { status: 400 });
  const res = await fetch(
  //                ^ call: fetch GET /whatsapp/check-number/{your_number}/{number_to_check}
    `${TWOCHAT_API_URL}/whatsapp/check-number/${process.env.TWOCHAT_FROM_NUMBER}/${number}`,
    { headers: { 'X-User-API-Key': process.env.TWOCHAT_API_KEY! }, next: { revalidate: 300 } },
  );
  if (res.status !== 200) return Response.json({ onWhatsapp: false }, { status: 200 });
  //                 ^^^ hover: 200
  const json = await res.json();
  return Response.json({ onWhatsapp: json.on_whatsapp ?? false });
}
