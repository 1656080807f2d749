package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"time"
)

type StatusError int

func (e StatusError) Error() string { return fmt.Sprintf("status %d", int(e)) }

var retryable = map[int]bool{409: true, 429: true, 503: true}
//                           ^^^ hover: 409
//                                      ^^^ hover: 429
//                                                 ^^^ hover: 503

type transport struct{ key string }

func (t transport) RoundTrip(r *http.Request) (*http.Response, error) {
	r.Header.Set("X-User-API-Key", t.key)
	resp, err := http.DefaultTransport.RoundTrip(r)
	if err == nil && resp.StatusCode == 429 {
	//                                  ^^^ hover: 429
		time.Sleep(time.Second)
	}
	return resp, err
}

type Sender interface {
	Send(ctx context.Context, to string) error
}

type wa struct {
	c   *http.Client
	url string
}

func NewWA(key string) Sender {
	return &wa{c: &http.Client{Transport: transport{key}}, url: "https://api.p.2chat.io/open"}
}

func (w *wa) Send(ctx context.Context, to string) error {
	req, _ := http.NewRequestWithContext(ctx, "POST", w.url+"/whatsapp/send-message", nil)
	resp, err := w.c.Do(req)
	//           ^ call: net/http POST /whatsapp/send-message
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if retryable[resp.StatusCode] {
		return StatusError(resp.StatusCode)
	}
	if !slices.Contains([]int{200, 201}, resp.StatusCode) {
	//                        ^^^ hover: 200
	//                             ^^^ hover: 201
		return StatusError(resp.StatusCode)
	}
	return nil
}

func withRetry(fn func() error) error {
	var err error
	for i := 0; i < 3; i++ {
		err = fn()
		var se StatusError
		if errors.As(err, &se) && (se == 486 || int(se) >= 500) {
		//                               ^^^ hover: 486
		//                                                 ^^^ hover: range
			continue
		}
		return err
	}
	return err
}

func main() {
	s := NewWA("k")
	err := withRetry(func() error { return s.Send(context.Background(), "+1") })
	var se StatusError
	if errors.As(err, &se) && int(se) == http.StatusPaymentRequired {
	//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 402
		fmt.Println("pay")
	}
	if err != nil && err.Error() == "status 401" {
	//                              ^^^^^^^^^^^^ hover: text 401
		fmt.Println("key")
	}
}
