package main

import (
	"fmt"
	"net/http"
)

func read(key string, number string) error {
	request, err := http.NewRequest(http.MethodGet, "https://api.p.2chat.io/contacts", nil)
	//                                                       ^ url/missing-open warning "begin with `/open`"
	if err != nil {
		return err
	}
	request.Header.Set("X-User-API-Key", key)
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	if response.StatusCode >= 400 {
		return fmt.Errorf("2Chat answered %d", response.StatusCode)
	}
	return nil
}
