package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/ioutil"
	"log"
	"net/http"
	"os"
)

const sendURL = "https://api.p.2chat.io/open/whatsapp/send-message"

func sendAlert(msg string) {
	data := map[string]string{
		"to_number":   os.Getenv("ALERT_TO"),
		"from_number": os.Getenv("ALERT_FROM"),
		"text":        msg,
	}
	b, _ := json.Marshal(data)
	req, _ := http.NewRequest("POST", sendURL, bytes.NewBuffer(b))
	req.Header.Set("X-User-API-Key", os.Getenv("API_KEY"))
	req.Header.Set("Content-Type", "application/json")
	client := &http.Client{}
	resp, err := client.Do(req)
	//           ^ call: net/http POST /whatsapp/send-message
	if err != nil {
		log.Println(err)
		return
	}
	defer resp.Body.Close()
	body, _ := ioutil.ReadAll(resp.Body)
	if resp.StatusCode != 200 {
	//                    ^^^ hover: 200
		fmt.Println("failed", resp.Status, string(body))
	}
}

func checkSite(url string) bool {
	resp, err := http.Get(url)
	if err != nil {
		return false
	}
	defer resp.Body.Close()
	return resp.StatusCode == 200 || resp.StatusCode == 401
}

func main() {
	for _, site := range os.Args[1:] {
		if !checkSite(site) {
			sendAlert(site + " is down")
		}
	}
}
