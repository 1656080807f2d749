import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { env } from '~/env.mjs';
import { createTRPCRouter, protectedProcedure } from '~/server/api/trpc';

const STATUS_TO_TRPC: Record<number, TRPCError['code']> = {
  400: 'BAD_REQUEST',
  // [3-6] hover: 400
  401: 'INTERNAL_SERVER_ERROR',
  // [3-6] hover: 401
  402: 'PRECONDITION_FAILED',
  // [3-6] hover: 402
  404: 'NOT_FOUND',
  // [3-6] hover: 404
  429: 'TOO_MANY_REQUESTS',
  // [3-6] hover: 429
};

const LIMITS: Record<number, string> = { 100: 'small', 200: 'medium', 500: 'large' };

async function twoChat<T>(path: `/${string}`, init?: Omit<RequestInit, 'headers'>): Promise<T> {
  const res = await fetch('https://api.p.2chat.io/open' + path, {
  //                ^ call: fetch ? https://api.p.2chat.io/open{}
    ...init,
    headers: { 'X-User-API-Key': env.TWOCHAT_API_KEY, 'Content-Type': 'application/json' },
  });
  if (!res.ok) {
  //       ^^ hover: boolean
    throw new TRPCError({ code: STATUS_TO_TRPC[res.status] ?? 'INTERNAL_SERVER_ERROR', message: await res.text() });
  }
  return (await res.json()) as T;
}

export const whatsappRouter = createTRPCRouter({
  groups: protectedProcedure.input(z.object({ number: z.string() })).query(({ input }) =>
    twoChat<{ data: { uuid: string }[] }>(`/whatsapp/groups/${encodeURIComponent(input.number)}`),
    // [5] call: wrapper fetch GET /whatsapp/groups/{phone_number}
  ),

  createGroup: protectedProcedure
    .input(z.object({ name: z.string().max(100), participants: z.array(z.string()).max(10), size: z.number() }))
    .mutation(async ({ input, ctx }) => {
      const group = await twoChat<{ uuid: string }>('/whatsapp/group/create', { method: 'POST', body: JSON.stringify(input) });
      //                  ^ call: wrapper fetch POST /whatsapp/group/create
      ctx.log.info(LIMITS[input.size] ?? 'custom');
      return group.uuid;
    }),

  removeParticipant: protectedProcedure
    .input(z.object({ group: z.string(), phone: z.string() }))
    .mutation(async ({ input }) => {
      try {
        await twoChat(`/whatsapp/group/${input.group}/remove-participant`, {
        //    ^ call: wrapper fetch POST /whatsapp/group/{group_uuid}/remove-participant
          method: 'POST',
          body: JSON.stringify({ participants: [input.phone] }),
        });
      } catch (cause) {
        if (cause instanceof TRPCError && cause.code === 'NOT_FOUND') return { removed: false };
        throw cause;
      }
      return { removed: true };
    }),
});
