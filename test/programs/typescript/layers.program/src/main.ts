import express from 'express';
import { Dispatcher } from './dispatcher';
import { TwoChatProvider } from './twochat';

const dispatcher = new Dispatcher(new TwoChatProvider(process.env.TWOCHAT_KEY ?? ''));
const app = express();

app.post('/send', express.json({ limit: '200kb' }), async (req, res) => {
  const result = await dispatcher.dispatch(req.body.to, req.body.text);
  if ('id' in result) return res.status(201).json(result);
  return res.status(result.status === 422 ? 422 : 502).json(result);
  //                                  ^^^ hover: maybe 422
});

app.listen(3000);
