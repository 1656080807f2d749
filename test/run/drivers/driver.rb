# frozen_string_literal: true

# Runs `main` of programs, one after another: a line of JSON in, a line of JSON out.
#
# Waits are not waited for but written down, and chance is always one half, so that a run is quick and can be compared
# with the table of waits.

require 'json'

ARGV.each { |library| require library }
ARGV.clear

WAITS = []
CANCEL = [false]

# What programs call without a receiver.
module Kernel
  alias real_sleep sleep

  def sleep(seconds = nil)
    return real_sleep(*seconds) if seconds.nil? || seconds < 1

    WAITS << (seconds * 1000).round
    raise Interrupt if CANCEL.first
  end

  def rand(*)
    0.5
  end
end

def load_program(file)
  program = Module.new
  load(file, program)
  Object.new.extend(program)
end

def run(program)
  { value: program.send(:main), error: nil }
rescue StandardError, Interrupt => e
  { value: nil, error: { name: e.class.name.split('::').last, message: e.message } }
end

programs = Hash.new { |loaded, file| loaded[file] = load_program(file) }

$stdin.each_line do |line|
  WAITS.clear
  question = JSON.parse(line)
  CANCEL[0] = question['cancel']
  $stdout.puts(JSON.generate(run(programs[question['file']]).merge(waits: WAITS)))
  $stdout.flush
end
