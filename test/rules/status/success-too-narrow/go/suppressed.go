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
	// twochat-disable-next-line status/success-too-narrow -- known, and wanted here
	if response.StatusCode != 200 {
		return "", errRefused
	}
	return "sent", nil
}
