package twochat

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestOnWhatsApp(t *testing.T) {
	tests := []struct {
		name   string
		status int
		body   string
		want   bool
		fails  bool
	}{
		{"on", 200, `{"on_whatsapp": true}`, true, false},
		{"bad number", 422, `{"detail": []}`, false, false},
		{"key", 401, `{"detail": "Invalid API Key"}`, false, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if r.Header.Get("X-User-API-Key") == "" {
					w.WriteHeader(http.StatusForbidden)
					return
				}
				w.WriteHeader(tt.status)
				_, _ = w.Write([]byte(tt.body))
			}))
			defer srv.Close()

			c := New("key", "+1555", WithBaseURL(srv.URL))
			got, err := c.OnWhatsApp(context.Background(), "+1556")
			if got != tt.want || (err != nil) != tt.fails {
				t.Fatalf("got %v, %v", got, err)
			}
		})
	}
}

func TestNoCredit(t *testing.T) {
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		http.Error(w, `{"message": "pay"}`, http.StatusPaymentRequired)
	}))
	defer srv.Close()
	_, err := New("key", "+1555", WithBaseURL(srv.URL)).Send(context.Background(), "+1556", "hi")
	if !errors.Is(err, ErrNoCredit) {
		t.Fatalf("err = %v", err)
	}
	var apiErr *APIError
	if !errors.As(err, &apiErr) || apiErr.StatusCode != 402 {
	//                                                  ^^^ hover: maybe 402
		t.Errorf("status = %v, want 402", apiErr)
	}
}
