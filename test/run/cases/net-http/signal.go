package contacts

import (
	"context"
	"net/http"
)

func Main(ctx context.Context) (any, error) {
	resp, err := http.Get("https://api.p.2chat.io/open/contacts")
	if err != nil {
		return nil, err
	}
	resp.Body.Close()
	return resp.StatusCode, nil
}
