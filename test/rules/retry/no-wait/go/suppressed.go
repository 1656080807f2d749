package main

import (
	"fmt"
	"net/http"
)

func numbers(client *http.Client, request *http.Request) (*http.Response, error) {
	request, _ = http.NewRequest("GET", "https://api.p.2chat.io/open/whatsapp/get-numbers", nil)
	for {
		// twochat-disable-next-line retry/no-wait -- known
		response, err := client.Do(request)
		if err != nil {
			return nil, err
		}
		if response.StatusCode == http.StatusTooManyRequests {
			fmt.Println("2Chat is busy")
			continue
		}
		if response.StatusCode >= 400 {
			return nil, fmt.Errorf("2Chat answered %d", response.StatusCode)
		}
		return response, nil
	}
}
