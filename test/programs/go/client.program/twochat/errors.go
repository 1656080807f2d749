package twochat

import (
	"errors"
	"fmt"
	"net/http"
)

// StatusBusyHere is not in net/http.
const StatusBusyHere = 486
//                     ^^^ hover: 486

// ErrNoCredit tells that the account must pay first.
var ErrNoCredit = errors.New("2chat: no credit")

// APIError is what 2Chat answered.
type APIError struct {
	StatusCode int    `json:"-"`
	Message    string `json:"message"`
	Detail     string `json:"detail"`
	Body       string `json:"-"`
}

func (e *APIError) Error() string {
	if e.Message != "" {
		return fmt.Sprintf("2chat: %d %s", e.StatusCode, e.Message)
	}
	return fmt.Sprintf("2chat: %d %s", e.StatusCode, http.StatusText(e.StatusCode))
}

// Is makes errors.Is(err, ErrNoCredit) work.
func (e *APIError) Is(target error) bool {
	return target == ErrNoCredit && e.StatusCode == http.StatusPaymentRequired
	//                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 402
}

// Temporary tells whether a later try may work.
func (e *APIError) Temporary() bool {
	switch e.StatusCode {
	case http.StatusConflict, http.StatusGone, http.StatusTooManyRequests,
	//   ^^^^^^^^^^^^^^^^^^^ hover: constant 409
	//                        ^^^^^^^^^^^^^^^ hover: constant 410
	//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 429
		StatusBusyHere, http.StatusServiceUnavailable:
		// [3-17] hover: constant 486
		//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 503
		return true
	default:
		return false
	}
}

// IsAuth tells whether the key is the trouble.
func IsAuth(err error) bool {
	var e *APIError
	return errors.As(err, &e) && (e.StatusCode == 401 || e.StatusCode == 403)
	//                                            ^^^ hover: 401
	//                                                                   ^^^ hover: 403
}
