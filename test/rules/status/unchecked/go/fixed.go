package chat

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
)

func Contacts() ([]byte, error) {
	res, err := http.Get("https://api.p.2chat.io/open/contacts")
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	if res.StatusCode >= 400 {
		return nil, fmt.Errorf("2Chat %d: %s", res.StatusCode, messageOf2Chat(res.Body))
	}
	return io.ReadAll(res.Body)
}

// messageOf2Chat reads the text that 2Chat gives with an error, whichever field has it.
// Of a body without such a field, from a proxy for example, it is the beginning.
func messageOf2Chat(body io.Reader) string {
	text, _ := io.ReadAll(io.LimitReader(body, 1<<20))
	var fields map[string]interface{}
	_ = json.Unmarshal(text, &fields)
	if items, ok := fields["detail"].([]interface{}); ok {
		var details []string
		for _, item := range items {
			detail, _ := item.(map[string]interface{})
			if text, ok := detail["msg"].(string); ok {
				details = append(details, text)
			}
		}
		fields["detail"] = strings.Join(details, "; ")
	}
	for _, name := range []string{"error_message", "message", "detail", "error"} {
		if message, ok := fields[name].(string); ok && message != "" {
			return message
		}
	}
	message := []rune(strings.TrimSpace(string(text)))
	if len(message) == 0 {
		return "no message"
	} else if len(message) > 200 {
		message = message[:200]
	}
	return string(message)
}
