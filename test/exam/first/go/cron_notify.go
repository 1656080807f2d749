package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"strings"
	"time"
)

type ghRun struct{ Conclusion string }

func notify(text string) error {
	payload := strings.NewReader(fmt.Sprintf(`{"to_number":"%s","from_number":"%s","text":"%s"}`, os.Getenv("TO"), os.Getenv("FROM"), text))
	req, _ := http.NewRequest("POST", "https://api.p.2chat.io/open/whatsapp/send-message", payload)
	req.Header.Add("X-User-API-Key", os.Getenv("TWOCHAT_API_KEY"))
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode != 200 && res.StatusCode != 201 {
		return fmt.Errorf("unexpected status %d", res.StatusCode)
	}
	return nil
}

func runs(repo string) ([]ghRun, int) {
	res, err := http.Get("https://api.github.com/repos/" + repo + "/actions/runs?per_page=100")
	if err != nil {
		return nil, 0
	}
	defer res.Body.Close()
	if res.StatusCode == 404 || res.StatusCode == http.StatusForbidden {
		return nil, res.StatusCode
	}
	var out struct{ WorkflowRuns []ghRun }
	json.NewDecoder(res.Body).Decode(&out)
	return out.WorkflowRuns, res.StatusCode
}

func main() {
	for {
		rs, code := runs("a/b")
		if code == 429 {
			time.Sleep(500 * time.Second)
			continue
		}
		for _, r := range rs {
			if r.Conclusion == "failure" {
				if err := notify("build failed"); err != nil && strings.Contains(err.Error(), "429") {
					time.Sleep(time.Minute)
				}
			}
		}
		time.Sleep(200 * time.Second)
	}
}
