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
	switch resp.StatusCode {
	case http.StatusUnauthorized:
		return nil, errors.New("Wrong key")
	case http.StatusTooManyRequests:
		return "later", nil
	default:
		return resp.StatusCode, nil
	}
}
