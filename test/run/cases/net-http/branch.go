package numbers

import (
	"context"
	"log"
	"net/http"
)

func Main(_ context.Context) (any, error) {
	req, err := http.NewRequest("GET", "https://api.p.2chat.io/open/whatsapp/get-numbers", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("X-User-API-Key", "key")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	status := resp.StatusCode
	if status == 402 {
		log.Print("2Chat does not work")
	}
	return status, nil
}
