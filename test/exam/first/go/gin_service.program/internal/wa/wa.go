package wa

import (
	"context"

	"github.com/go-resty/resty/v2"
)

type Sender interface {
	Send(ctx context.Context, to, text string) (int, error)
}

type TwoChat struct {
	client *resty.Client
	from   string
}

func NewTwoChat(key, from string) *TwoChat {
	c := resty.New().
		SetBaseURL("https://api.p.2chat.io/open").
		SetHeader("X-User-API-Key", key).
		SetRetryCount(2).
		AddRetryCondition(func(r *resty.Response, err error) bool {
			return err != nil || r.StatusCode() == 429 || r.StatusCode() >= 500
		})
	return &TwoChat{client: c, from: from}
}

func (t *TwoChat) Send(ctx context.Context, to, text string) (int, error) {
	resp, err := t.client.R().SetContext(ctx).
		SetBody(map[string]string{"from_number": t.from, "to_number": to, "text": text}).
		Post("/whatsapp/send-message")
	if err != nil {
		return 0, err
	}
	if resp.IsError() {
		return resp.StatusCode(), nil
	}
	return resp.StatusCode(), nil
}
