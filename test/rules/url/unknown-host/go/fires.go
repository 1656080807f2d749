package main

import (
	"fmt"
	"net/http"
)

func read(key string, number string) error {
	request, err := http.NewRequest(http.MethodGet, "https://api.2chat.io/contacts", nil)
	//                                                       ^ url/unknown-host information "not at `api.2chat.io`"
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
