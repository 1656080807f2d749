import express, { type Request, type Response } from 'express';

const app = express();
const TWO_CHAT = 'https://api.p.2chat.io/open';

// Tells the shop whether a customer can be reached.
app.get('/reachable/:number', async (req: Request, res: Response) => {
  const check = await fetch(`${TWO_CHAT}/whatsapp/check-number/${process.env.FROM}/${req.params.number}`, {
    headers: { 'X-User-API-Key': process.env.TWOCHAT_KEY ?? '' },
    signal: AbortSignal.timeout(10_000),
  });
  if (check.status === 486) {
    throw new Error('Our number is busy');
  }
  if (!check.ok) {
    res.status(502).json({ error: 'unknown' });
    return;
  }
  const { on_whatsapp } = (await check.json()) as { on_whatsapp: boolean };
  res.status(200).json({ on_whatsapp });
});

app.listen(3000);
