package contacts

import (
	"context"
	"errors"
	"net/http"
)

const base = "https://api.p.2chat.io/open"

func Main(_ context.Context) (any, error) {
	req, err := http.NewRequest(http.MethodGet, base+"/contacts", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("X-User-API-Key", "key")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode == 429 {
		return nil, errors.New("Not now")
	}
	return resp.StatusCode, nil
}
