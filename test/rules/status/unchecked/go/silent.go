package twochat

import (
	"encoding/json"
	"fmt"
	"net/http"
)

type page struct {
	Contacts []string `json:"contacts"`
}

func Contacts() ([]string, error) {
	response, err := http.Get("https://api.p.2chat.io/open/contacts")
	if err != nil {
		return nil, fmt.Errorf("2chat: %w", err)
	}
	defer response.Body.Close()
	if response.StatusCode >= 400 {
		return nil, fmt.Errorf("2chat: %d", response.StatusCode)
	}
	var found page
	err = json.NewDecoder(response.Body).Decode(&found)
	return found.Contacts, err
}
