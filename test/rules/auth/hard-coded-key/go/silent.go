package main

import (
	"fmt"
	"net/http"
)

const apiKey = "UAK7c1e9f04-52ab-4d86-9e3b-xxxxxxxxxxxx"

func main() {
	request, _ := http.NewRequest("GET", "https://api.p.2chat.io/open/contacts", nil)
	request.Header.Set("X-User-API-Key", apiKey)
	response, err := http.DefaultClient.Do(request)
	if err != nil || response.StatusCode != http.StatusOK {
		fmt.Println("no contacts")
	}
}
