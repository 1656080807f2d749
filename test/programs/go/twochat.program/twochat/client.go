// Package twochat talks to 2Chat.
package twochat

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"
)

const defaultBase = "https://api.p.2chat.io/open"

// Client is safe for concurrent use.
type Client struct {
	base string
	key  string
	http *http.Client
}

type Option func(*Client)

func WithBase(base string) Option {
	return func(c *Client) { c.base = strings.TrimRight(base, "/") }
}

func New(key string, opts ...Option) *Client {
	c := &Client{base: defaultBase, key: key, http: &http.Client{Timeout: 20 * time.Second}}
	for _, opt := range opts {
		opt(c)
	}
	return c
}

func (c *Client) do(ctx context.Context, method, path string, in, out any) error {
	var body io.Reader
	if in != nil {
		buf, err := json.Marshal(in)
		if err != nil {
			return fmt.Errorf("encode: %w", err)
		}
		body = bytes.NewReader(buf)
	}
	req, err := http.NewRequestWithContext(ctx, method, c.base+path, body)
	if err != nil {
		return err
	}
	req.Header.Set("X-User-API-Key", c.key)
	req.Header.Set("Content-Type", "application/json")

	resp, err := c.http.Do(req)
	//           ^ call: net/http ? https://api.p.2chat.io/open{}
	if err != nil {
		return fmt.Errorf("%s %s: %w", method, path, err)
	}
	defer resp.Body.Close()
	data, err := io.ReadAll(io.LimitReader(resp.Body, 1<<20))
	if err != nil {
		return err
	}
	if resp.StatusCode >= 400 {
	//                    ^^^ hover: range
		return newError(resp.StatusCode, data)
	}
	if out == nil || resp.StatusCode == http.StatusNoContent {
	//                                  ^^^^^^^^^^^^^^^^^^^^ hover: maybe constant 204
		return nil
	}
	return json.Unmarshal(data, out)
}

type Message struct {
	From string `json:"from_number"`
	To   string `json:"to_number"`
	Text string `json:"text"`
}

func (c *Client) Send(ctx context.Context, m Message) (string, error) {
	var out struct {
		Success bool   `json:"success"`
		UUID    string `json:"message_uuid"`
	}
	if err := c.do(ctx, http.MethodPost, "/whatsapp/send-message", m, &out); err != nil {
	//        ^ call: wrapper net/http POST /whatsapp/send-message
		return "", err
	}
	return out.UUID, nil
}

func (c *Client) OnWhatsApp(ctx context.Context, from, number string) (bool, error) {
	var out struct {
		On bool `json:"on_whatsapp"`
	}
	err := c.do(ctx, "GET", "/whatsapp/check-number/"+url.PathEscape(from)+"/"+url.PathEscape(number), nil, &out)
	//     ^ call: wrapper net/http GET /whatsapp/check-number/{your_number}/{number_to_check}
	if IsNotFound(err) {
		return false, nil
	}
	return out.On, err
}
