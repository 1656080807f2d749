// Package twochat asks 2Chat's API.
package twochat

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
)

const baseURL = "https://api.p.2chat.io/open"

// ErrNoContact means that there is no contact with this id.
var ErrNoContact = errors.New("no such contact")

// Client asks with one key.
type Client struct {
	Key  string
	HTTP *http.Client
}

// Contact gives a contact by its id.
func (c *Client) Contact(uuid string) (map[string]any, error) {
	req, err := http.NewRequest(http.MethodGet, baseURL+"/contacts/"+uuid, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("X-User-API-Key", c.Key)
	resp, err := c.HTTP.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()

	switch resp.StatusCode {
	case http.StatusOK:
	case http.StatusNotFound:
		return nil, ErrNoContact
	default:
		return nil, fmt.Errorf("2chat: %s", resp.Status)
	}
	var contact map[string]any
	return contact, json.NewDecoder(resp.Body).Decode(&contact)
}
