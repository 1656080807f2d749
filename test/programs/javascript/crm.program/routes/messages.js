const { Router } = require('express');
const whatsapp = require('../services/whatsapp');
const { pageSize } = require('../config');

const router = Router();

router.post('/messages', async (req, res, next) => {
  try {
    const result = await whatsapp.sendText(req.body);
    if (result.status === 'sent') return res.status(201).json(result);
    res.status(202).json(result);
  } catch (err) {
    if (err.status === 422) return res.status(422).json({ error: err.message });
    if (err.status === 503) {
      res.set('Retry-After', '30');
      return res.status(503).end();
    }
    next(err);
  }
});

router.get('/messages', (req, res) => {
  const limit = Math.min(parseInt(req.query.limit, 10) || pageSize, 500);
  if (limit === 400) return res.status(400).send('no');
  res.json({ limit });
});

module.exports = router;
