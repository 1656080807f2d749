package main

import "net/http"

func contacts(key string) (*http.Response, error) {
	request, err := http.NewRequest(http.MethodGet, "https://api.p.2chat.io/open/contacts", nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("Authorization", "Bearer "+key)
	//                 ^ auth/wrong-header warning "does not look for the key"
	response, err := http.DefaultClient.Do(request)
	if err != nil || response.StatusCode != http.StatusOK {
		return nil, err
	}
	return response, nil
}
