package twochat

import (
	"encoding/json"
	"errors"
	"net/http"
)

var errRefused = errors.New("refused")

type answer struct {
	OnWhatsApp bool `json:"on_whatsapp"`
}

func IsOnWhatsApp(number string) (bool, error) {
	response, err := http.Get("https://api.p.2chat.io/open/whatsapp/check-number/+15550100/" + number)
	if err != nil {
		return false, err
	}
	defer response.Body.Close()
	if response.StatusCode >= 400 {
		return false, errRefused
	}
	var found answer
	err = json.NewDecoder(response.Body).Decode(&found)
	return found.OnWhatsApp, err
}
