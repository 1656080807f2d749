package handlers

import (
	"fmt"
	"net/http"
	"net/url"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/go-resty/resty/v2"
	"github.com/stripe/stripe-go/v76"
)

var rest = resty.New().
	SetBaseURL("https://api.p.2chat.io/open").
	SetHeader("X-User-API-Key", "UAK44444444-4444-4444-4444-444444444444").
	SetRetryCount(3).
	SetRetryWaitTime(500 * time.Millisecond).
	AddRetryCondition(func(r *resty.Response, err error) bool {
		return err != nil || r.StatusCode() == http.StatusTooManyRequests || r.StatusCode() >= 500
		//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 429
		//                                                                                     ^^^ hover: range
	})

type sendInput struct {
	To   string `json:"to" binding:"required,max=20"`
	Text string `json:"text" binding:"required,max=400"`
}

// Send godoc
// @Success 201
// @Failure 429 {object} gin.H
func Send(c *gin.Context) {
	var in sendInput
	if err := c.ShouldBindJSON(&in); err != nil {
		c.JSON(http.StatusUnprocessableEntity, gin.H{"error": err.Error()})
		return
	}

	resp, err := rest.R().
	//           ^ call: resty POST /whatsapp/send-message
		SetContext(c.Request.Context()).
		SetBody(map[string]any{"to_number": in.To, "text": in.Text}).
		Post("/whatsapp/send-message")
	if err != nil {
		c.AbortWithStatusJSON(502, gin.H{"error": err.Error()})
		return
	}
	if resp.IsError() {
	//      ^^^^^^^ hover: boolean
		code := resp.StatusCode()
		if code == 402 {
		//         ^^^ hover: 402
			c.JSON(http.StatusServiceUnavailable, gin.H{"error": "no credit"})
			return
		}
		c.JSON(code, gin.H{"error": resp.String()})
		return
	}
	c.JSON(http.StatusCreated, gin.H{"status": 201})
}

func Check(c *gin.Context) {
	var result struct {
		On bool `json:"on_whatsapp"`
	}
	resp, err := rest.R().SetResult(&result).Get(fmt.Sprintf("/whatsapp/check-number/%s/%s", "+1555", url.PathEscape(c.Param("n"))))
	//           ^ call: resty GET /whatsapp/check-number/{your_number}/{number_to_check}
	switch {
	case err != nil:
		c.Status(http.StatusBadGateway)
	case resp.StatusCode() == http.StatusUnprocessableEntity:
	//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 422
		c.JSON(200, gin.H{"on": false})
	case !resp.IsSuccess():
	//         ^^^^^^^^^ hover: boolean
		c.Status(http.StatusBadGateway)
	default:
		c.JSON(200, gin.H{"on": result.On})
	}
}

func Charge(c *gin.Context) {
	_, err := charge(c.Param("id"))
	if stripeErr, ok := err.(*stripe.Error); ok {
		if stripeErr.HTTPStatusCode == 402 {
			c.JSON(402, gin.H{"error": "card"})
			return
		}
		if stripeErr.HTTPStatusCode == http.StatusTooManyRequests {
			c.Status(429)
			return
		}
	}
	resp, err := resty.New().R().Get("https://rates.example.com/latest")
	if err != nil || resp.IsError() || resp.StatusCode() == 404 {
		c.Status(404)
	}
}
