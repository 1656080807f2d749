package server

import (
	"encoding/json"
	"log"
	"net/http"

	"github.com/someone/wa-bridge/internal/whatsapp"
)

type Server struct {
	wa *whatsapp.Service
}

func New(wa *whatsapp.Service) *Server { return &Server{wa: wa} }

type statusWriter struct {
	http.ResponseWriter
	status int
}

func (w *statusWriter) WriteHeader(code int) {
	w.status = code
	w.ResponseWriter.WriteHeader(code)
}

func logging(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		sw := &statusWriter{w, 200}
		next.ServeHTTP(sw, r)
		if sw.status >= 400 {
			log.Println(r.URL.Path, sw.status)
		}
		if sw.status == 429 {
			log.Println("limited")
		}
	})
}

func (s *Server) Routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/send", s.send)
	mux.HandleFunc("/health", s.health)
	return logging(mux)
}

func (s *Server) send(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		http.Error(w, "method", http.StatusMethodNotAllowed)
		return
	}
	var in struct{ To, From, Text string }
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if len(in.Text) > 422 {
		http.Error(w, "long", 422)
		return
	}
	res, err := s.wa.SendText(in.To, in.From, in.Text)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	if res.Status == http.StatusTooManyRequests {
	//               ^^^^^^^^^^^^^^^^^^^^^^^^^^ hover: constant 429
		w.Header().Set("Retry-After", "6")
		w.WriteHeader(http.StatusTooManyRequests)
		return
	}
	if res.Status == http.StatusCreated || res.Status == http.StatusOK {
	//               ^^^^^^^^^^^^^^^^^^ hover: constant 201
	//                                                   ^^^^^^^^^^^^^ hover: constant 200
		w.WriteHeader(http.StatusCreated)
		return
	}
	writeJSON(w, statusFor(res.Status), res.Body)
}

func statusFor(upstream int) int {
	if upstream >= 500 {
	//             ^^^ hover: range
		return http.StatusBadGateway
	}
	switch upstream {
	case 401, 402, 403:
	//   ^^^ hover: 401
	//        ^^^ hover: 402
	//             ^^^ hover: 403
		return 500
	}
	return upstream
}

func (s *Server) health(w http.ResponseWriter, _ *http.Request) {
	if err := s.wa.Info(); err != nil {
		writeJSON(w, 503, map[string]string{"error": err.Error()})
		return
	}
	writeJSON(w, 200, map[string]string{"status": "ok"})
}

func writeJSON(w http.ResponseWriter, code int, v interface{}) {
	if code == 204 {
	//         ^^^ hover: maybe 204
		return
	}
	w.WriteHeader(code)
	json.NewEncoder(w).Encode(v)
}
