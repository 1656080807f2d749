package main

import (
	"fmt"
	"net/http"
	"os"
)

var apiKey = os.Getenv("TWOCHAT_API_KEY")

func main() {
	request, _ := http.NewRequest("GET", "https://api.p.2chat.io/open/contacts", nil)
	request.Header.Set("X-User-API-Key", apiKey)
	response, err := http.DefaultClient.Do(request)
	if err != nil || response.StatusCode != http.StatusOK {
		fmt.Println("no contacts")
	}
}
