package main

import (
	"log"
	"net/http"

	"github.com/someone/wa-bridge/internal/server"
	"github.com/someone/wa-bridge/internal/whatsapp"
)

func main() {
	wa := whatsapp.NewService(whatsapp.ConfigFromEnv())
	log.Fatal(http.ListenAndServe(":8080", server.New(wa).Routes()))
}
