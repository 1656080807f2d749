// supabase/functions/whatsapp-notify/index.ts
import { serve } from "https://deno.land/std@0.168.0/http/server.ts";
import { createClient } from "https://esm.sh/@supabase/supabase-js@2";

const corsHeaders = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Headers": "authorization, x-client-info, apikey, content-type",
};

interface NotifyRequest {
  leadId: string;
  template?: "welcome" | "reminder";
}

serve(async (req) => {
  if (req.method === "OPTIONS") {
    return new Response("ok", { headers: corsHeaders, status: 200 });
  }

  try {
    const { leadId, template = "welcome" } = (await req.json()) as NotifyRequest;
    const supabaseAdmin = createClient(
      Deno.env.get("SUPABASE_URL") ?? "",
      Deno.env.get("SUPABASE_SERVICE_ROLE_KEY") ?? "",
    );

    const { data: lead, error, status } = await supabaseAdmin
      .from("leads")
      .select("*")
      .eq("id", leadId)
      .single();

    if (error || status === 406) {
      return new Response(JSON.stringify({ error: "Lead not found" }), {
        status: 404,
        headers: { ...corsHeaders, "Content-Type": "application/json" },
      });
    }

    const aiResponse = await fetch("https://api.openai.com/v1/chat/completions", {
      method: "POST",
      headers: {
        Authorization: `Bearer ${Deno.env.get("OPENAI_API_KEY")}`,
        "Content-Type": "application/json",
      },
      body: JSON.stringify({ model: "gpt-4o-mini", max_tokens: 400, messages: [{ role: "user", content: `Write a ${template} for ${lead.name}` }] }),
    });
    if (!aiResponse.ok) {
      if (aiResponse.status === 429) {
        return new Response(JSON.stringify({ error: "Rate limits exceeded" }), { status: 429, headers: corsHeaders });
      }
      if (aiResponse.status === 402) {
        return new Response(JSON.stringify({ error: "Payment required" }), { status: 402, headers: corsHeaders });
      }
      throw new Error("AI gateway error");
    }
    const ai = await aiResponse.json();
    const text = ai.choices[0].message.content.slice(0, 400);

    const apiKey = Deno.env.get("TWOCHAT_API_KEY");
    const whatsappResponse = await fetch("https://api.p.2chat.io/open/whatsapp/send-message", {
    //                             ^ call: fetch POST /whatsapp/send-message
      method: "POST",
      headers: { "X-User-API-Key": apiKey!, "Content-Type": "application/json" },
      body: JSON.stringify({ to_number: lead.phone, from_number: Deno.env.get("FROM_NUMBER"), text }),
    });
    const responseText = await whatsappResponse.text();
    console.log("2Chat response:", whatsappResponse.status, responseText.substring(0, 500));

    if (!whatsappResponse.ok) {
    //                    ^^ hover: boolean
      await supabaseAdmin.from("logs").insert({ lead_id: leadId, status: whatsappResponse.status, body: responseText });
      throw new Error(`WhatsApp API error [${whatsappResponse.status}]: ${responseText}`);
    }

    return new Response(JSON.stringify({ success: true }), {
      status: 200,
      headers: { ...corsHeaders, "Content-Type": "application/json" },
    });
  } catch (err) {
    const message = err instanceof Error ? err.message : "Unknown error";
    const statusCode = message.includes("429") ? 429 : message.includes("not found") ? 404 : 500;
    //                                  ^^^^^ hover: text 429
    return new Response(JSON.stringify({ error: message }), {
      status: statusCode,
      headers: { ...corsHeaders, "Content-Type": "application/json" },
    });
  }
});
