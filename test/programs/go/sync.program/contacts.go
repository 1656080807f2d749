package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
)

var (
	ErrUnauthorized = errors.New("unauthorized")
	ErrRateLimited  = errors.New("rate limited")
	ErrNotFound     = errors.New("not found")
)

type doer interface {
	Do(*http.Request) (*http.Response, error)
}

type api struct {
	base *url.URL
	key  string
	doer doer
}

func newAPI(key string) (*api, error) {
	u, err := url.Parse("https://api.p.2chat.io/open/")
	if err != nil {
		return nil, err
	}
	return &api{base: u, key: key, doer: &http.Client{}}, nil
}

type Contact struct {
	UUID string `json:"uuid"`
	Name string `json:"first_name"`
}

func (a *api) get(ref string, query url.Values, v any) error {
	u := a.base.ResolveReference(&url.URL{Path: ref})
	u.RawQuery = query.Encode()
	req, err := http.NewRequest(http.MethodGet, u.String(), nil)
	if err != nil {
		return err
	}
	req.Header.Set("X-User-API-Key", a.key)
	resp, err := a.doer.Do(req)
	//           ^ call: net/http GET https://api.p.2chat.io/open/{}
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if err := check(resp); err != nil {
		return err
	}
	return json.NewDecoder(resp.Body).Decode(v)
}

func check(r *http.Response) error {
	if c := r.StatusCode; 200 <= c && c <= 299 {
	//                    ^^^ hover: range
	//                                     ^^^ hover: range
		return nil
	}
	switch code := r.StatusCode; {
	case code == http.StatusUnauthorized || code == http.StatusForbidden:
	//           ^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 401
	//                                              ^^^^^^^^^^^^^^^^^^^^ hover: constant 403
		return ErrUnauthorized
	case code == http.StatusNotFound:
	//           ^^^^^^^^^^^^^^^^^^^ hover: constant 404
		return ErrNotFound
	case code == http.StatusTooManyRequests:
	//           ^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 429
		return ErrRateLimited
	default:
		return fmt.Errorf("unexpected status %s", r.Status)
	}
}

func (a *api) contacts(page int) ([]Contact, error) {
	q := url.Values{}
	q.Set("page_number", strconv.Itoa(page))
	q.Set("results_per_page", "200")
	var out struct {
		Contacts []Contact `json:"contacts"`
	}
	if err := a.get("contacts", q, &out); err != nil {
	//        ^ call: wrapper net/http GET /contacts
		return nil, err
	}
	return out.Contacts, nil
}

func (a *api) contact(uuid string) (*Contact, error) {
	var c Contact
	err := a.get("contacts/"+uuid, nil, &c)
	//     ^ call: wrapper net/http GET /contacts/{contact_uuid}
	if errors.Is(err, ErrNotFound) {
		return nil, nil
	}
	return &c, err
}
