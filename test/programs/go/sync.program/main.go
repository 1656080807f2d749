package main

import (
	"errors"
	"log"
	"net/http"
	"os"
	"strings"
	"time"
)

func main() {
	a, err := newAPI(os.Getenv("KEY"))
	if err != nil {
		log.Fatal(err)
	}
	for page := 0; page < 500; page++ {
		list, err := a.contacts(page)
		if errors.Is(err, ErrRateLimited) {
			time.Sleep(429 * time.Millisecond)
			page--
			continue
		}
		if err != nil && strings.Contains(err.Error(), "503") {
		//                                             ^^^^^ hover: maybe text 503
			time.Sleep(time.Minute)
			continue
		}
		if err != nil {
			log.Fatal(err)
		}
		if len(list) < 200 {
			break
		}
		for _, c := range list {
			if err := push(c); err != nil {
				log.Println(err)
			}
		}
	}
}

func push(c Contact) error {
	resp, err := http.Get("https://crm.example.com/contacts/" + c.UUID)
	if err != nil {
		return err
	}
	resp.Body.Close()
	if resp.StatusCode == http.StatusNotFound {
		return ErrNotFound
	}
	if resp.StatusCode >= 500 {
		return errors.New("crm")
	}
	return nil
}
