// Package twochat is a small client for the 2Chat API.
package twochat

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"net/http"
	"net/url"
	"strings"
	"time"
)

const (
	defaultBaseURL = "https://api.p.2chat.io/open"
	defaultTimeout = 30 * time.Second
	maxErrorBody   = 500
)

// Option changes the client.
type Option func(*Client)

// WithBaseURL is for tests.
func WithBaseURL(u string) Option {
	return func(c *Client) { c.baseURL = strings.TrimRight(u, "/") }
}

// WithHTTPClient replaces http.DefaultClient.
func WithHTTPClient(h *http.Client) Option {
	return func(c *Client) { c.http = h }
}

// Client talks to 2Chat.
type Client struct {
	baseURL string
	apiKey  string
	from    string
	http    *http.Client
	retries int
}

// New returns a client for the key.
func New(apiKey, from string, opts ...Option) *Client {
	c := &Client{
		baseURL: defaultBaseURL,
		apiKey:  apiKey,
		from:    from,
		http:    &http.Client{Timeout: defaultTimeout},
		retries: 3,
	}
	for _, opt := range opts {
		opt(c)
	}
	return c
}

type sendRequest struct {
	To   string `json:"to_number"`
	From string `json:"from_number"`
	Text string `json:"text"`
}

// Send sends a text and returns the message's uuid.
func (c *Client) Send(ctx context.Context, to, text string) (string, error) {
	var out struct {
		UUID string `json:"message_uuid"`
	}
	err := c.do(ctx, http.MethodPost, "/whatsapp/send-message", sendRequest{to, c.from, text}, &out)
	//     ^ call: wrapper net/http POST /whatsapp/send-message
	if err != nil {
		return "", fmt.Errorf("send to %s: %w", to, err)
	}
	return out.UUID, nil
}

// OnWhatsApp tells whether the number has WhatsApp.
func (c *Client) OnWhatsApp(ctx context.Context, number string) (bool, error) {
	var out struct {
		On bool `json:"on_whatsapp"`
	}
	path := fmt.Sprintf("/whatsapp/check-number/%s/%s", url.PathEscape(c.from), url.PathEscape(number))
	err := c.do(ctx, http.MethodGet, path, nil, &out)
	//     ^ call: wrapper net/http GET /whatsapp/check-number/{your_number}/{number_to_check}
	var apiErr *APIError
	if errors.As(err, &apiErr) && apiErr.StatusCode == http.StatusUnprocessableEntity {
	//                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 422
		return false, nil
	}
	return out.On, err
}

// DeleteContact removes a contact; a contact that is gone is no error.
func (c *Client) DeleteContact(ctx context.Context, uuid string) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodDelete, c.baseURL+"/contacts/"+uuid, nil)
	if err != nil {
		return err
	}
	req.Header.Set("X-User-API-Key", c.apiKey)
	resp, err := c.http.Do(req)
	//           ^ call: net/http DELETE /contacts/{contact_uuid}
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	switch resp.StatusCode {
	case http.StatusOK, http.StatusNoContent, http.StatusNotFound:
	//   ^^^^^^^^^^^^^ hover: constant 200
	//                  ^^^^^^^^^^^^^^^^^^^^ hover: maybe constant 204
	//                                        ^^^^^^^^^^^^^^^^^^^ hover: constant 404
		return nil
	}
	return errorFrom(resp)
}

func (c *Client) do(ctx context.Context, method, path string, in, out any) error {
	var payload []byte
	if in != nil {
		var err error
		if payload, err = json.Marshal(in); err != nil {
			return err
		}
	}

	var last error
	for attempt := 0; attempt <= c.retries; attempt++ {
		if attempt > 0 {
			time.Sleep(backoff(attempt))
		}
		req, err := http.NewRequestWithContext(ctx, method, c.baseURL+path, bytes.NewReader(payload))
		if err != nil {
			return err
		}
		req.Header.Set("X-User-API-Key", c.apiKey)
		req.Header.Set("Content-Type", "application/json")

		resp, err := c.http.Do(req)
		//           ^ call: net/http ? https://api.p.2chat.io/open{}
		if err != nil {
			last = err
			continue
		}
		if shouldRetry(resp.StatusCode) {
			last = errorFrom(resp)
			resp.Body.Close()
			continue
		}
		defer resp.Body.Close()
		if resp.StatusCode >= 300 {
		//                    ^^^ hover: range
			return errorFrom(resp)
		}
		if out == nil {
			return nil
		}
		return json.NewDecoder(io.LimitReader(resp.Body, 1<<20)).Decode(out)
	}
	return last
}

func shouldRetry(code int) bool {
	return code == http.StatusTooManyRequests || code == StatusBusyHere || code == http.StatusConflict || code >= 500
	//             ^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 429
	//                                                   ^^^^^^^^^^^^^^ hover: constant 486
	//                                                                             ^^^^^^^^^^^^^^^^^^^ hover: constant 409
	//                                                                                                            ^^^ hover: range
}

func backoff(attempt int) time.Duration {
	return time.Duration(200<<attempt)*time.Millisecond + time.Duration(rand.Intn(100))*time.Millisecond
}

func errorFrom(resp *http.Response) error {
	raw, _ := io.ReadAll(io.LimitReader(resp.Body, maxErrorBody))
	e := &APIError{StatusCode: resp.StatusCode, Body: string(raw)}
	_ = json.Unmarshal(raw, e)
	return e
}
