package whatsapp

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
)

func do(req *http.Request) (int, error) {
	req.Header.Set("X-User-API-Key", "key")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return 0, err
	}
	defer resp.Body.Close()
	return resp.StatusCode, nil
}

func Main(ctx context.Context) (any, error) {
	body, writer := io.Pipe()
	go func() {
		writer.CloseWithError(json.NewEncoder(writer).Encode(map[string]string{"text": "Hello"}))
	}()
	req, err := http.NewRequestWithContext(ctx, "POST", "https://api.p.2chat.io/open/whatsapp/send-message", body)
	if err != nil {
		return nil, err
	}
	return do(req)
}
