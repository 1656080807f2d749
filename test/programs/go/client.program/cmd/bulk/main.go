package main

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"
	"time"

	"example.com/acme/wa/twochat"
)

func main() {
	limit := flag.Int("limit", 500, "rows at most")
	flag.Parse()

	client := twochat.New(os.Getenv("TWOCHAT_API_KEY"), os.Getenv("TWOCHAT_FROM"))
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Minute)
	defer cancel()

	rows := 0
	scanner := bufio.NewScanner(os.Stdin)
	for scanner.Scan() {
		rows++
		if rows > *limit {
			break
		}
		to, text, _ := strings.Cut(scanner.Text(), ",")
		uuid, err := client.Send(ctx, to, text)

		var apiErr *twochat.APIError
		switch {
		case err == nil:
			fmt.Println(to, uuid)
		case errors.Is(err, twochat.ErrNoCredit):
			log.Fatal("no credit")
		case twochat.IsAuth(err):
			log.Fatal("key?")
		case errors.As(err, &apiErr) && apiErr.StatusCode == 404:
		//                                                   ^^^ hover: 404
			log.Println("unknown channel")
		case errors.As(err, &apiErr):
			log.Printf("%s: %d", to, apiErr.StatusCode)
		default:
			log.Println(err)
		}
	}
	reportMetrics(rows)
}

func reportMetrics(rows int) {
	resp, err := http.Post("https://metrics.example.com/push", "text/plain", strings.NewReader(fmt.Sprint(rows)))
	if err != nil {
		return
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK && resp.StatusCode != 202 {
		log.Println("metrics", resp.StatusCode)
	}
}
