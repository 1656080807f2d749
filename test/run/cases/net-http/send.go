package whatsapp

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
)

func Main(ctx context.Context) (any, error) {
	body := new(bytes.Buffer)
	if err := json.NewEncoder(body).Encode(map[string]string{"to_number": "+15550001111", "text": "Hello"}); err != nil {
		return nil, err
	}
	req, err := http.NewRequestWithContext(ctx, "POST", "https://api.p.2chat.io/open/whatsapp/send-message", body)
	if err != nil {
		return nil, err
	}
	req.Header.Set("X-User-API-Key", "key")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	var sent map[string]any
	err = json.NewDecoder(resp.Body).Decode(&sent)
	resp.Body.Close()
	return sent, err
}
