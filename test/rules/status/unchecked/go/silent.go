package chat

import (
	"io"
	"net/http"
)

func Contacts() ([]byte, error) {
	res, err := http.Get("https://api.p.2chat.io/open/contacts")
	if err != nil || res.StatusCode != 200 {
		return nil, err
	}
	defer res.Body.Close()
	return io.ReadAll(res.Body)
}
