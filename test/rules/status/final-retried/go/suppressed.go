package twochat

import (
	"net/http"
	"slices"
	"strings"
	"time"
)

const url = "https://api.p.2chat.io/open/whatsapp/send-message"

var again = []int{400, 409, 410, 429, 486, 503}

func Send(body string) (bool, error) {
	for attempt := 1; attempt <= 4; attempt++ {
		// twochat-disable-next-line status/final-retried -- known, and wanted here
		response, err := http.Post(url, "application/json", strings.NewReader(body))
		if err != nil {
			return false, err
		}
		response.Body.Close()
		if !slices.Contains(again, response.StatusCode) {
			return response.StatusCode < 300, nil
		}
		time.Sleep(time.Duration(attempt) * time.Second)
	}
	return false, nil
}
