package main

import (
	"context"
	"math"
	"math/rand"
	"net/http"
	"strconv"
	"time"
)

func handle(w http.ResponseWriter, r *http.Request) {
	resp, err := retry2Chat(r.Context(), []int{503}, func() (*http.Response, error) {
		return http.Get("https://api.p.2chat.io/open/contacts/search?query=" + r.URL.Query().Get("q"))
	})
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	if resp.StatusCode == 503 {
		http.Error(w, "later", http.StatusServiceUnavailable)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func main() {
	http.HandleFunc("/", handle)
	_ = http.ListenAndServe(":8080", nil)
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
