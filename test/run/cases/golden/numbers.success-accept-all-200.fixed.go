// Package numbers asks 2Chat about phone numbers.
package numbers

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"
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
		// The caller asks again tomorrow.
	}
	if resp.StatusCode != http.StatusOK && resp.StatusCode != http.StatusCreated && resp.StatusCode != http.StatusAccepted {
		return nil, fmt.Errorf("check %s: %s", number, resp.Status)
	}
	var check Check
	return &check, json.NewDecoder(resp.Body).Decode(&check)
}
