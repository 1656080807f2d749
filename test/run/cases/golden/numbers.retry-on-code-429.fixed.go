// Package numbers asks 2Chat about phone numbers.
package numbers

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"math/rand"
	"net/http"
	"net/url"
	"os"
	"strconv"
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
	resp, err := retry2Chat(req.Context(), []int{429}, func() (*http.Response, error) {
		return client.Do(req)
	})
	if err != nil {
		return nil, fmt.Errorf("check %s: %w", number, err)
	}
	defer resp.Body.Close()

	switch code := resp.StatusCode; code {
	case http.StatusUnauthorized, http.StatusForbidden:
		return nil, ErrNoKey
	case http.StatusTooManyRequests:
		return nil, fmt.Errorf("check %s: status %d: %s", number, code, messageOf2Chat(resp.Body))
	case http.StatusNotFound:
		log.Warn("no such number", number) // of ours
		// The caller asks again tomorrow.
	}
	if resp.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("check %s: %s", number, resp.Status)
	}
	var check Check
	return &check, json.NewDecoder(resp.Body).Decode(&check)
}

// retry2Chat sends a request to 2Chat, and again after a wait while the answer has one of the codes.
// The last answer is returned as it is. The end of ctx ends the wait.
func retry2Chat(ctx context.Context, codes []int, send func() (*http.Response, error)) (*http.Response, error) {
	// By code, with times in seconds; total is how long all waits may take together.
	waits := map[int]struct{ first, growth, longest, jitter, attempts, total float64 }{
		409: {3, 1.5, 10, 0.2, 6, 60},
		410: {3, 1.5, 10, 0.2, 6, 60},
		429: {6, 2, 60, 0.5, 5, 120},
		486: {2, 2, 10, 0.2, 6, 60},
		503: {5, 2, 30, 0.2, 4, 60},
		504: {5, 2, 30, 0.2, 4, 60},
	}
	random := rand.New(rand.NewSource(time.Now().UnixNano()))
	for attempt, waited := 1.0, 0.0; ; attempt++ {
		resp, err := send()
		if err != nil {
			return resp, err
		}
		limits, again := waits[resp.StatusCode], false
		for _, code := range codes {
			again = again || code == resp.StatusCode
		}
		wait := math.Min(limits.first*math.Pow(limits.growth, attempt-1), limits.longest)
		wait *= 1 + limits.jitter*random.Float64()
		after := resp.Header.Get("Retry-After")
		if seconds, err := strconv.ParseFloat(after, 64); err == nil && seconds > 0 {
			wait = seconds
		} else if date, err := http.ParseTime(after); err == nil && time.Until(date) > 0 {
			wait = time.Until(date).Seconds()
		}
		if !again || attempt >= limits.attempts || waited+wait > limits.total {
			return resp, nil
		}
		resp.Body.Close()
		timer := time.NewTimer(time.Duration(wait * float64(time.Second)))
		select {
		case <-ctx.Done():
			timer.Stop()
			return nil, ctx.Err()
		case <-timer.C:
		}
		waited += wait
	}
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
