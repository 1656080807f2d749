package notify

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"slices"
	"time"

	"github.com/hashicorp/go-retryablehttp"
)

var retryCodes = []int{409, 410, http.StatusTooManyRequests, http.StatusServiceUnavailable}

type Notifier struct {
	BaseURL string
	Key     string
	Client  *http.Client
}

func NewNotifier(key string) *Notifier {
	rc := retryablehttp.NewClient()
	rc.RetryMax = 3
	return &Notifier{BaseURL: "https://api.p.2chat.io/open", Key: key, Client: rc.StandardClient()}
}

func (n *Notifier) post(path string, payload any) (*http.Response, []byte, error) {
	b, _ := json.Marshal(payload)
	req, err := http.NewRequest(http.MethodPost, n.BaseURL+path, bytes.NewReader(b))
	if err != nil {
		return nil, nil, err
	}
	req.Header.Set("X-User-API-Key", n.Key)
	resp, err := n.Client.Do(req)
	if err != nil {
		return nil, nil, err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	return resp, body, err
}

func (n *Notifier) Send(to, text string) error {
	for i := 0; i < 3; i++ {
		resp, body, err := n.post("/whatsapp/send-message", map[string]string{"to_number": to, "text": text})
		if err != nil {
			return err
		}
		switch code := resp.StatusCode; {
		case code == 200 || code == 201:
			return nil
		case slices.Contains(retryCodes, code):
			time.Sleep(time.Duration(500<<i) * time.Millisecond)
			continue
		case code/100 == 4:
			return fmt.Errorf("refused: %s", body)
		default:
			return fmt.Errorf("status %d", code)
		}
	}
	return fmt.Errorf("gave up")
}

func alive(url string) bool {
	resp, err := http.Head(url)
	return err == nil && resp.StatusCode < 400 && resp.StatusCode != 204
}
