package whatsapp

import (
	"context"
	"net/http"
	"net/url"
	"time"
)

func Main(_ context.Context) (any, error) {
	client := &http.Client{Timeout: 500 * time.Millisecond}
	resp, err := client.PostForm("https://api.p.2chat.io/open/whatsapp/send-message", url.Values{
		"to_number": {"+15550001111"},
		"text":      {"Hello"},
	})
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	return resp.StatusCode, nil
}
