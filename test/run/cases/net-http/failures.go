package contacts

import (
	"context"
	"fmt"
	"io"
	"net/http"
)

func Main(_ context.Context) (any, error) {
	resp, err := http.Get("https://api.p.2chat.io/open/contacts")
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode < 200 || resp.StatusCode >= 300 {
		body, _ := io.ReadAll(resp.Body)
		return nil, fmt.Errorf("Something else: %d %s", resp.StatusCode, body)
	}
	return resp.StatusCode, nil
}
