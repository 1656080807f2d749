package twochat

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"time"
)

const defaultBaseURL = "https://api.p.2chat.io/open"

var ErrRateLimited = errors.New("twochat: rate limited")

type Client struct {
	baseURL string
	apiKey  string
	http    *http.Client
	retries int
}

type Option func(*Client)

func WithBaseURL(u string) Option { return func(c *Client) { c.baseURL = u } }

func New(apiKey string, opts ...Option) *Client {
	c := &Client{baseURL: defaultBaseURL, apiKey: apiKey, http: &http.Client{Timeout: 30 * time.Second}, retries: 3}
	for _, o := range opts {
		o(c)
	}
	return c
}

type APIError struct {
	StatusCode int
	Message    string
}

func (e *APIError) Error() string { return fmt.Sprintf("twochat: %d: %s", e.StatusCode, e.Message) }

func (e *APIError) Temporary() bool {
	switch e.StatusCode {
	case http.StatusConflict, http.StatusGone, http.StatusTooManyRequests, 486, http.StatusServiceUnavailable:
		return true
	}
	return false
}

func (c *Client) do(ctx context.Context, method, path string, in, out any) error {
	var body io.Reader
	if in != nil {
		b, err := json.Marshal(in)
		if err != nil {
			return err
		}
		body = bytes.NewReader(b)
	}
	req, err := http.NewRequestWithContext(ctx, method, c.baseURL+path, body)
	if err != nil {
		return err
	}
	req.Header.Set("X-User-API-Key", c.apiKey)
	req.Header.Set("Content-Type", "application/json")
	resp, err := c.http.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	data, _ := io.ReadAll(io.LimitReader(resp.Body, 500<<10))
	if resp.StatusCode < 200 || resp.StatusCode > 299 {
		return parseError(resp.StatusCode, data)
	}
	if out == nil {
		return nil
	}
	return json.Unmarshal(data, out)
}

func parseError(code int, data []byte) error {
	if code == http.StatusTooManyRequests {
		return ErrRateLimited
	}
	var e struct{ Message string }
	if json.Unmarshal(data, &e) != nil || e.Message == "" {
		e.Message = http.StatusText(code)
	}
	return &APIError{StatusCode: code, Message: e.Message}
}

func (c *Client) Send(ctx context.Context, from, to, text string) (string, error) {
	var out struct {
		UUID string `json:"message_uuid"`
	}
	err := c.do(ctx, http.MethodPost, "/whatsapp/send-message", map[string]string{"from_number": from, "to_number": to, "text": text}, &out)
	return out.UUID, err
}

func (c *Client) CheckNumber(ctx context.Context, own, other string) (bool, error) {
	var out struct {
		Valid bool `json:"is_valid"`
	}
	err := c.do(ctx, "GET", "/whatsapp/check-number/"+url.PathEscape(own)+"/"+url.PathEscape(other), nil, &out)
	var apiErr *APIError
	if errors.As(err, &apiErr) && apiErr.StatusCode == 404 {
		return false, nil
	}
	return out.Valid, err
}
