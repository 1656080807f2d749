package main

import (
	"bytes"
	"context"
	"encoding/json"
	"log"
	"net/http"
	"os"
)

type sender struct {
	client *http.Client
}

func (s sender) do(req *http.Request) (id string, err error) {
	req.Header.Set("X-User-API-Key", os.Getenv("TWOCHAT_KEY"))
	resp, err := s.client.Do(req)
	if err != nil {
		return "", err
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
