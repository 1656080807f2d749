package contacts

import (
	"context"
	"errors"
	"net/http"
)

func Main(_ context.Context) (any, error) {
	resp, err := http.Get("https://api.p.2chat.io/open/contacts")
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode == 401 {
		return nil, errors.New("Wrong key")
	} else if resp.StatusCode == 429 {
		return "later", nil
	} else {
		return resp.StatusCode, nil
	}
}
