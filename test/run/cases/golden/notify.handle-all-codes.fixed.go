package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"math"
	"math/rand"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"
)

type sender struct {
	client *http.Client
}

func (s sender) do(req *http.Request) (id string, err error) {
	req.Header.Set("X-User-API-Key", os.Getenv("TWOCHAT_KEY"))
	resp, err := retryRequest2Chat(req, []int{409, 410, 429, 486, 503}, func() (*http.Response, error) {
		return s.client.Do(req)
	})
	if err != nil {
		return "", err
	}
	if resp.StatusCode >= 400 {
		defer resp.Body.Close()
		return "", fmt.Errorf("2Chat %d: %s", resp.StatusCode, messageOf2Chat(resp.Body))
	}
	var sent struct {
		ID string `json:"message_uuid"`
	}
	err = json.NewDecoder(resp.Body).Decode(&sent)
	resp.Body.Close()
	return sent.ID, err
}

func main() {
	body, err := json.Marshal(map[string]string{"to_number": os.Args[1], "text": os.Args[2]})
	if err != nil {
		log.Fatal(err)
	}
	req, err := http.NewRequestWithContext(context.Background(), "POST", "https://api.p.2chat.io/open/whatsapp/send-message", bytes.NewReader(body))
	if err != nil {
		log.Fatal(err)
	}
	id, err := sender{http.DefaultClient}.do(req)
	if err != nil {
		log.Fatal(err)
	}
	log.Print(id)
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

// retryRequest2Chat does what retry2Chat does, with the body of req each time.
// A request whose body can be read only once is sent only once.
func retryRequest2Chat(req *http.Request, codes []int, send func() (*http.Response, error)) (*http.Response, error) {
	hasBody := req.Body != nil && req.Body != http.NoBody
	if hasBody && req.GetBody == nil {
		return send()
	}
	sent := false
	return retry2Chat(req.Context(), codes, func() (*http.Response, error) {
		if hasBody && sent {
			body, err := req.GetBody()
			if err != nil {
				return nil, err
			}
			req.Body = body
		}
		sent = true
		return send()
	})
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
