package contacts

import (
	"context"
	"net/http"
	"strings"
)

func Main(_ context.Context) (any, error) {
	resp, err := http.Post("https://api.p.2chat.io/open/contacts", "application/json", strings.NewReader(`{"first_name": "Ada"}`))
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode == 200 {
		return "created", nil
	}
	return "failed", nil
}
