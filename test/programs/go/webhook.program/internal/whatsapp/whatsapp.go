package whatsapp

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
)

type Config struct {
	BaseURL string
	Key     string
}

func ConfigFromEnv() Config {
	base := os.Getenv("TWOCHAT_URL")
	if base == "" {
		base = "https://api.p.2chat.io/open"
	}
	return Config{BaseURL: base, Key: os.Getenv("TWOCHAT_KEY")}
}

type Service struct {
	cfg    Config
	client *http.Client
}

func NewService(cfg Config) *Service {
	return &Service{cfg: cfg, client: http.DefaultClient}
}

type Result struct {
	Status int
	Body   map[string]interface{}
}

func (s *Service) request(method string, path string, body interface{}) (*Result, error) {
	buf := new(bytes.Buffer)
	if body != nil {
		if err := json.NewEncoder(buf).Encode(body); err != nil {
			return nil, err
		}
	}
	req, err := http.NewRequest(method, fmt.Sprintf("%s%s", s.cfg.BaseURL, path), buf)
	if err != nil {
		return nil, err
	}
	req.Header.Add("X-User-API-Key", s.cfg.Key)
	res, err := s.client.Do(req)
	//          ^ call: net/http ? https://api.p.2chat.io/open{}
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	result := &Result{Status: res.StatusCode}
	json.NewDecoder(res.Body).Decode(&result.Body)
	return result, nil
}

func (s *Service) SendText(to, from, text string) (*Result, error) {
	return s.request("POST", "/whatsapp/send-message", map[string]string{
	//     ^ call: wrapper net/http POST /whatsapp/send-message
		"to_number": to, "from_number": from, "text": text,
	})
}

func (s *Service) Info() error {
	res, err := s.request(http.MethodGet, "/info", nil)
	//          ^ call: wrapper net/http GET /info
	if err != nil {
		return err
	}
	if res.Status/100 != 2 {
	//                   ^ hover: range
		return fmt.Errorf("info: %d", res.Status)
	}
	return nil
}
