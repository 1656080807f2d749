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
	if response.StatusCode == 404 || response.StatusCode == 410 {
	// [58] status/gone-is-temporary warning "410 is treated like 404, as final. At 2Chat"
		return "gone", nil
	}
	return "other", nil
}
