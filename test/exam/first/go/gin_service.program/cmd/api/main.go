package main

import (
	"net/http"
	"os"

	"github.com/gin-gonic/gin"

	"example.com/svc/internal/wa"
)

type handler struct{ s *wa.TwoChat }

func (h *handler) send(c *gin.Context) {
	var in struct{ To, Text string }
	if err := c.ShouldBindJSON(&in); err != nil {
		c.JSON(http.StatusBadRequest, gin.H{"error": err.Error()})
		return
	}
	code, err := h.s.Send(c, in.To, in.Text)
	if err != nil {
		c.AbortWithStatus(502)
		return
	}
	switch code {
	case 200, 201, 202:
		c.JSON(201, gin.H{"ok": true})
	case 402:
		c.JSON(http.StatusPaymentRequired, gin.H{"error": "credits"})
	default:
		c.JSON(502, gin.H{"code": code})
	}
}

func main() {
	r := gin.Default()
	h := &handler{s: wa.NewTwoChat(os.Getenv("KEY"), os.Getenv("FROM"))}
	r.POST("/send", h.send)
	r.NoRoute(func(c *gin.Context) { c.String(404, "nothing") })
	r.Run()
}
