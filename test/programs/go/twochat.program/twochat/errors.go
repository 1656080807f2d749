package twochat

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
)

// Error is what 2Chat answers when it refuses.
type Error struct {
	Status  int
	Message string
}

func (e *Error) Error() string { return fmt.Sprintf("2chat: %d %s", e.Status, e.Message) }

// Temporary reports whether trying again may help.
func (e *Error) Temporary() bool {
	switch e.Status {
	case http.StatusConflict, http.StatusTooManyRequests, 486, http.StatusServiceUnavailable:
	//   ^^^^^^^^^^^^^^^^^^^ hover: constant 409
	//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 429
	//                                                    ^^^ hover: 486
	//                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 503
		return true
	}
	return e.Status == http.StatusGatewayTimeout
	//                 ^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 504
}

var ErrUnauthorized = errors.New("2chat: key refused")

func newError(status int, body []byte) error {
	if status == http.StatusUnauthorized {
	//           ^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 401
		return ErrUnauthorized
	}
	var parsed struct {
		Message string `json:"message"`
		Detail  any    `json:"detail"`
	}
	if err := json.Unmarshal(body, &parsed); err != nil && len(body) > 300 {
		body = body[:300]
	}
	msg := parsed.Message
	if msg == "" {
		msg = string(body)
	}
	return &Error{Status: status, Message: msg}
}

func IsNotFound(err error) bool {
	var e *Error
	return errors.As(err, &e) && e.Status == http.StatusNotFound
	//                                       ^^^^^^^^^^^^^^^^^^^ hover: constant 404
}
