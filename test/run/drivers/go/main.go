// Runs Main of programs, one after another: a line of JSON in, a line of JSON out.
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"os"

	"programs/hooks"
)

type failure struct {
	Name    string `json:"name"`
	Message string `json:"message"`
}

type result struct {
	Value any      `json:"value"`
	Error *failure `json:"error"`
	Waits []int64  `json:"waits"`
}

func nameOf(err error) string {
	var slow net.Error
	switch {
	case errors.Is(err, context.Canceled):
		return "CanceledError"
	case errors.As(err, &slow) && slow.Timeout():
		return "TimeoutError"
	}
	return fmt.Sprintf("%T", err)
}

func run(file string, isCancelled bool) (value any, err error) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	hooks.Waits, hooks.Cancel = []int64{}, nil
	if isCancelled {
		hooks.Cancel = cancel
	}
	defer func() {
		if failed := recover(); failed != nil {
			err = fmt.Errorf("panic: %v", failed)
		}
	}()
	return programs[file](ctx)
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		var question struct {
			File   string
			Cancel bool
		}
		if err := json.Unmarshal(lines.Bytes(), &question); err != nil {
			panic(err)
		}
		value, err := run(question.File, question.Cancel)
		answer := result{Value: value, Waits: hooks.Waits}
		if err != nil {
			answer = result{Error: &failure{nameOf(err), err.Error()}, Waits: hooks.Waits}
		}
		line, err := json.Marshal(answer)
		if err != nil {
			panic(err)
		}
		fmt.Println(string(line))
	}
}
