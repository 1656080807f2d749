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
	// twochat-disable-next-line status/not-in-the-table -- known, and wanted here
	if response.StatusCode == 423 {
		return "locked", nil
	}
	return "other", nil
}
