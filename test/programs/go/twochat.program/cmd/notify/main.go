package main

import (
	"context"
	"errors"
	"log"
	"net/http"
	"os"
	"strconv"
	"time"

	"example.com/notify/twochat"
)

type server struct {
	chat *twochat.Client
}

func (s *server) send(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		http.Error(w, "method", http.StatusMethodNotAllowed)
		return
	}
	id, err := s.chat.Send(r.Context(), twochat.Message{From: os.Getenv("FROM"), To: r.FormValue("to"), Text: r.FormValue("text")})
	var apiErr *twochat.Error
	switch {
	case errors.Is(err, twochat.ErrUnauthorized):
		http.Error(w, "config", http.StatusInternalServerError)
	case errors.As(err, &apiErr) && apiErr.Status == 429:
	//                                               ^^^ hover: 429
		w.Header().Set("Retry-After", strconv.Itoa(60))
		http.Error(w, "slow down", http.StatusTooManyRequests)
	case err != nil:
		http.Error(w, err.Error(), http.StatusBadGateway)
	default:
		w.WriteHeader(http.StatusCreated)
		_, _ = w.Write([]byte(id))
	}
}

func heartbeat(url string) {
	for range time.Tick(500 * time.Second) {
		resp, err := http.Get(url)
		if err != nil {
			continue
		}
		if resp.StatusCode != http.StatusOK {
			log.Printf("heartbeat: %d", resp.StatusCode)
		}
		resp.Body.Close()
	}
}

func main() {
	chat := twochat.New(os.Getenv("TWOCHAT_API_KEY"))
	go heartbeat("https://hc-ping.example.com/abc")
	on, err := chat.OnWhatsApp(context.Background(), os.Getenv("FROM"), "+15550009999")
	if err != nil {
		log.Fatal(err)
	}
	log.Println(on)
	http.HandleFunc("/send", (&server{chat: chat}).send)
	log.Fatal(http.ListenAndServe(":8404", nil))
}
