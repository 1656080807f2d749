package twochat

import (
	"errors"
	"net/http"
	"strings"
)

var errRefused = errors.New("refused")

func Send(body string) (string, error) {
	response, err := http.Post("https://api.p.2chat.io/open/whatsapp/send-message", "application/json", strings.NewReader(body))
	if err != nil {
		return "", err
	}
	defer response.Body.Close()
	if response.StatusCode == 423 {
	// [28] status/not-in-the-table hint "2Chat documents no 423: this is never"
		return "locked", nil
	}
	return "other", nil
}
