package chat

import (
	"io"
	"net/http"
)

func Contacts() ([]byte, error) {
	res, err := http.Get("https://api.p.2chat.io/open/contacts")
// [14] status/unchecked warning "never looked at"
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	return io.ReadAll(res.Body)
}
