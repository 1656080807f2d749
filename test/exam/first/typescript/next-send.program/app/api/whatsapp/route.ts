import { NextRequest, NextResponse } from 'next/server';
import { getServerSession } from 'next-auth';
import { authOptions } from '@/lib/auth';
import { sendWhatsApp } from '@/lib/whatsapp';
import { prisma } from '@/lib/prisma';

export async function POST(req: NextRequest) {
  const session = await getServerSession(authOptions);
  if (!session) {
    return NextResponse.json({ error: 'Unauthorized' }, { status: 401 });
  }

  const { leadId, text } = await req.json();
  if (!leadId || !text) {
    return NextResponse.json({ error: 'leadId and text are required' }, { status: 400 });
  }

  const lead = await prisma.lead.findUnique({ where: { id: leadId } });
  if (!lead) return NextResponse.json({ error: 'Lead not found' }, { status: 404 });

  const result = await sendWhatsApp(lead.phone, text);
  if (!result.success) {
    if (result.status === 429) {
      return NextResponse.json({ error: 'Too many messages, slow down' }, { status: 429 });
    }
    return NextResponse.json({ error: result.error }, { status: result.status === 401 ? 500 : 502 });
  }

  await prisma.message.create({ data: { leadId, text, externalId: result.id } });
  return NextResponse.json({ id: result.id }, { status: 201 });
}
