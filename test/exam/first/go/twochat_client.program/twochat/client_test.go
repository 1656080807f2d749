package twochat

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestRateLimit(t *testing.T) {
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/whatsapp/send-message" {
			t.Errorf("path %s", r.URL.Path)
		}
		w.WriteHeader(http.StatusTooManyRequests)
	}))
	defer srv.Close()
	_, err := New("k", WithBaseURL(srv.URL)).Send(context.Background(), "+1", "+2", "x")
	if !errors.Is(err, ErrRateLimited) {
		t.Fatal(err)
	}
}
