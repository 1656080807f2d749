package contacts

import (
	"context"
	"encoding/json"
	"net/http"
)

func Main(_ context.Context) (any, error) {
	resp, err := http.Get("https://api.p.2chat.io/open/contacts")
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	var contacts map[string]any
	err = json.NewDecoder(resp.Body).Decode(&contacts)
	return contacts, err
}
