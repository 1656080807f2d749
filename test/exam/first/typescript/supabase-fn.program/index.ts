import { serve } from "https://deno.land/std@0.168.0/http/server.ts"
import { createClient } from 'https://esm.sh/@supabase/supabase-js@2'

const corsHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'authorization, x-client-info, apikey, content-type',
}

const RETRYABLE = new Set([409, 410, 429, 503])

async function sendWithRetry(payload: unknown, key: string, attempts = 3): Promise<Response> {
  let last: Response | undefined
  for (let i = 0; i < attempts; i++) {
    last = await fetch('https://api.p.2chat.io/open/whatsapp/send-message', {
      method: 'POST',
      headers: { 'X-User-API-Key': key, 'Content-Type': 'application/json' },
      body: JSON.stringify(payload),
    })
    if (!RETRYABLE.has(last.status)) return last
    await new Promise((r) => setTimeout(r, 500 * 2 ** i))
  }
  return last!
}

serve(async (req) => {
  if (req.method === 'OPTIONS') {
    return new Response('ok', { headers: corsHeaders })
  }

  try {
    const { order_id } = await req.json()
    const supabase = createClient(
      Deno.env.get('SUPABASE_URL') ?? '',
      Deno.env.get('SUPABASE_SERVICE_ROLE_KEY') ?? '',
    )

    const { data: order, error, status } = await supabase.from('orders').select('*').eq('id', order_id).single()
    if (error || status !== 200) {
      return new Response(JSON.stringify({ error: 'Order not found' }), {
        headers: { ...corsHeaders, 'Content-Type': 'application/json' },
        status: 404,
      })
    }

    const res = await sendWithRetry(
      { from_number: order.store_phone, to_number: order.phone, text: `Your order ${order.number} is ready` },
      Deno.env.get('TWOCHAT_KEY')!,
    )
    const data = await res.json()

    if (res.status !== 200 && res.status !== 201) {
      console.error('2chat error:', data)
      await supabase.from('notification_log').insert({ order_id, status: 'failed', code: res.status })
      return new Response(JSON.stringify({ error: data.message }), {
        headers: { ...corsHeaders, 'Content-Type': 'application/json' },
        status: res.status === 422 ? 400 : 502,
      })
    }

    return new Response(JSON.stringify({ success: true, data }), {
      headers: { ...corsHeaders, 'Content-Type': 'application/json' },
      status: 200,
    })
  } catch (err) {
    return new Response(JSON.stringify({ error: err.message }), {
      headers: { ...corsHeaders, 'Content-Type': 'application/json' },
      status: 500,
    })
  }
})
