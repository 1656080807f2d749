// Package hooks stands in for the clock and for chance: waits are not waited for but written down, and chance is always
// one half, so that a run is quick and can be compared with the table of waits.
package hooks

import (
	"math/rand"
	"time"
)

// Waits are those of the current run, in milliseconds.
var Waits []int64

// Cancel ends the context of the current run; nil where the run is not to be ended.
var Cancel func()

// NewTimer is what programs call in the place of time.NewTimer.
func NewTimer(wait time.Duration) *time.Timer {
	Waits = append(Waits, wait.Round(time.Millisecond).Milliseconds())
	if Cancel == nil {
		return time.NewTimer(0)
	}
	Cancel()
	return time.NewTimer(200 * time.Millisecond)
}

// Half is the chance that programs get.
type Half struct{}

func (Half) Float64() float64 { return 0.5 }

// Chance is what programs call around rand.New.
func Chance(*rand.Rand) Half { return Half{} }
