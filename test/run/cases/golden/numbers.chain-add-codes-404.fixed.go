// Package numbers asks 2Chat about phone numbers.
package numbers

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"

	"example.com/shop/internal/log"
)

const base = "https://api.p.2chat.io/open"

// ErrNoKey says that the key is wrong.
var ErrNoKey = errors.New("numbers: no key")

var client = &http.Client{Timeout: 10 * time.Second}

// Check is what 2Chat knows about a number.
type Check struct {
	OnWhatsApp bool `json:"on_whatsapp"`
}

// OnWhatsApp tells whether a number is there.
func OnWhatsApp(from, number string) (*Check, error) {
	u := fmt.Sprintf("%s/whatsapp/check-number/%s/%s", base, url.PathEscape(from), url.PathEscape(number))
	req, err := http.NewRequest(http.MethodGet, u, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("X-User-API-Key", os.Getenv("TWOCHAT_KEY"))
	resp, err := client.Do(req)
	if err != nil {
		return nil, fmt.Errorf("check %s: %w", number, err)
	}
	defer resp.Body.Close()

	switch code := resp.StatusCode; code {
	case http.StatusUnauthorized, http.StatusForbidden:
		return nil, ErrNoKey
	case http.StatusTooManyRequests:
		return nil, fmt.Errorf("check %s: status %d", number, code)
	case http.StatusNotFound:
		log.Warn("no such number", number) // of ours
	case http.StatusBadRequest:
		return nil, fmt.Errorf("2Chat 400 (wrong request body): %s", messageOf2Chat(resp.Body))
	case http.StatusPaymentRequired:
		return nil, fmt.Errorf("2Chat 402 (credit or trial): %s", messageOf2Chat(resp.Body))
	case http.StatusNotAcceptable:
		return nil, fmt.Errorf("2Chat 406 (not supported by this number): %s", messageOf2Chat(resp.Body))
	case http.StatusConflict:
		return nil, fmt.Errorf("2Chat 409 (number starting up): %s", messageOf2Chat(resp.Body))
	case http.StatusGone:
		return nil, fmt.Errorf("2Chat 410 (number connecting or disconnecting): %s", messageOf2Chat(resp.Body))
	case http.StatusUnprocessableEntity:
		return nil, fmt.Errorf("2Chat 422 (invalid number or value): %s", messageOf2Chat(resp.Body))
	case 486:
		return nil, fmt.Errorf("2Chat 486 (number busy): %s", messageOf2Chat(resp.Body))
	case http.StatusServiceUnavailable:
		return nil, fmt.Errorf("2Chat 503 (service unavailable): %s", messageOf2Chat(resp.Body))
	case http.StatusGatewayTimeout:
		return nil, fmt.Errorf("2Chat 504 (API may be down): %s", messageOf2Chat(resp.Body))
		// The caller asks again tomorrow.
	}
	if resp.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("check %s: %s", number, resp.Status)
	}
	var check Check
	return &check, json.NewDecoder(resp.Body).Decode(&check)
}

// messageOf2Chat reads the text that 2Chat gives with an error, whichever field has it.
// Of a body without such a field, from a proxy for example, it is the beginning.
func messageOf2Chat(body io.Reader) string {
	text, _ := io.ReadAll(io.LimitReader(body, 1<<20))
	var fields map[string]interface{}
	_ = json.Unmarshal(text, &fields)
	if items, ok := fields["detail"].([]interface{}); ok {
		var details []string
		for _, item := range items {
			detail, _ := item.(map[string]interface{})
			if text, ok := detail["msg"].(string); ok {
				details = append(details, text)
			}
		}
		fields["detail"] = strings.Join(details, "; ")
	}
	for _, name := range []string{"error_message", "message", "detail", "error"} {
		if message, ok := fields[name].(string); ok && message != "" {
			return message
		}
	}
	message := []rune(strings.TrimSpace(string(text)))
	if len(message) == 0 {
		return "no message"
	} else if len(message) > 200 {
		message = message[:200]
	}
	return string(message)
}
