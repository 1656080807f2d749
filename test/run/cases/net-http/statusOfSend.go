// Package whatsapp sends messages.
package whatsapp

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"time"
)

// Client sends messages from one number.
type Client struct {
	key  string
	http *http.Client
}

type message struct {
	To   string `json:"to_number"`
	Text string `json:"text"`
}

// New returns a client that reads its key from the environment.
func New() *Client {
	key := os.Getenv("TWOCHAT_TEST_KEY")
	if key == "" {
		key = "key"
	}
	return &Client{key: key, http: &http.Client{Timeout: 10 * time.Second}}
}

// Send sends a text and returns the status of the answer.
func (c *Client) Send(ctx context.Context, to, text string) (int, error) {
	body, err := json.Marshal(message{To: to, Text: text})
	if err != nil {
		return 0, fmt.Errorf("encode: %w", err)
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, "https://api.p.2chat.io/open/whatsapp/send-message", bytes.NewReader(body))
	if err != nil {
		return 0, err
	}
	req.Header.Set("X-User-API-Key", c.key)
	resp, err := c.http.Do(req)
	if err != nil {
		return 0, fmt.Errorf("send: %w", err)
	}
	defer resp.Body.Close()
	if resp.StatusCode == 429 {
		return 0, fmt.Errorf("Not now")
	}
	return resp.StatusCode, nil
}

func Main(ctx context.Context) (any, error) {
	return New().Send(ctx, "+15550001111", "Hello")
}
