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
	// [19] status/unchecked warning "The status of this 2Chat response is never"
	if err != nil {
		return nil, fmt.Errorf("2chat: %w", err)
	}
	defer response.Body.Close()
	var found page
	err = json.NewDecoder(response.Body).Decode(&found)
	return found.Contacts, err
}
