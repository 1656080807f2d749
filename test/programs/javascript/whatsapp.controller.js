import asyncHandler from 'express-async-handler';
import axios from 'axios';
import Message from '../models/Message.js';
import { StatusCodes } from 'http-status-codes';

const twoChatConfig = {
  baseURL: 'https://api.p.2chat.io/open',
  headers: { 'X-User-API-Key': process.env.TWO_CHAT_API_KEY },
};

// @desc    Send a message
// @route   POST /api/messages
// @access  Private
// @returns 201 | 400 | 429
export const sendMessage = asyncHandler(async (req, res) => {
  const { to, text, mediaUrl } = req.body;
  if (!to) {
    res.status(400);
    throw new Error('Number is required');
  }

  let response;
  try {
    response = await axios.post('/whatsapp/send-message', { to_number: to, text, url: mediaUrl }, twoChatConfig);
    //               ^ call: axios POST /whatsapp/send-message
  } catch (error) {
    if (error.response) {
      const { status, data, headers } = error.response;
      switch (status) {
        case StatusCodes.UNAUTHORIZED:
        //   ^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 401
          res.status(500);
          throw new Error('WhatsApp not configured');
        case StatusCodes.TOO_MANY_REQUESTS:
        //   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 429
          res.set('Retry-After', headers['retry-after'] || '60').status(429);
          throw new Error('Too many messages');
        case 410: {
        //   ^^^ hover: 410
          res.status(503);
          throw new Error('Number is reconnecting');
        }
        default:
          res.status(status >= 500 ? 502 : 400);
          //                   ^^^ hover: range
          throw new Error(data.message || data.detail);
      }
    } else if (error.code === 'ECONNABORTED') {
      res.status(504);
    }
    throw error;
  }

  const saved = await Message.create({ to, text, status: 200, providerStatus: response.status });
  if (saved.status === 200) res.status(StatusCodes.CREATED).json(saved);
});

// @desc    List messages with the given number
// @route   GET /api/messages/:number
export const listMessages = asyncHandler(async (req, res) => {
  const page = Number(req.query.page) || 0;
  const perPage = Number(req.query.limit) === 400 ? 100 : 50;
  const { data, status } = await axios({
  //                             ^ call: axios GET /whatsapp/messages/{your_number}/{remote_number}
    ...twoChatConfig,
    method: 'get',
    url: `/whatsapp/messages/${process.env.WA}/${req.params.number}`,
    params: { page_number: page, results_per_page: perPage },
    validateStatus: () => true,
  });
  if (status === 404) return res.json([]);
  //             ^^^ hover: 404
  if (status !== 200) return res.status(502).json({ error: data.message });
  //             ^^^ hover: 200
  const { data: names, status: nameStatus } = await axios.get('https://names.example.com/lookup', { validateStatus: null });
  if (nameStatus === 404) names.length = 0;
  res.json(data.messages.map((m) => ({ ...m, read: m.status === 200 })));
});
