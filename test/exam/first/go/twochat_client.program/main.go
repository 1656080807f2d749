package main

import (
	"context"
	"errors"
	"log"
	"net/http"
	"os"

	"example.com/alerts/twochat"
)

func main() {
	c := twochat.New(os.Getenv("TWOCHAT_API_KEY"))
	http.HandleFunc("/alert", func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodPost {
			http.Error(w, "no", http.StatusMethodNotAllowed)
			return
		}
		_, err := c.Send(r.Context(), os.Getenv("FROM"), r.FormValue("to"), r.FormValue("text"))
		var apiErr *twochat.APIError
		switch {
		case errors.Is(err, twochat.ErrRateLimited):
			w.WriteHeader(429)
		case errors.As(err, &apiErr):
			if apiErr.StatusCode == http.StatusPaymentRequired {
				log.Print("no credits")
			}
			http.Error(w, apiErr.Message, http.StatusBadGateway)
		case err != nil:
			http.Error(w, err.Error(), 500)
		default:
			w.WriteHeader(http.StatusCreated)
		}
	})
	resp, err := http.Get("https://example.com/healthz")
	if err == nil && resp.StatusCode == http.StatusOK {
		log.Print("up")
	}
	if ok, err := c.CheckNumber(context.Background(), "+1", "+2"); err == nil && ok {
		log.Print("valid")
	}
	log.Fatal(http.ListenAndServe(":8080", nil))
}
