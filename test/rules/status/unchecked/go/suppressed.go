package chat

import (
	"io"
	"net/http"
)

func Contacts() ([]byte, error) {
	// twochat-disable-next-line status/unchecked -- shown as it comes
	res, err := http.Get("https://api.p.2chat.io/open/contacts")
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	return io.ReadAll(res.Body)
}
