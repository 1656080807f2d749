<?php

/**
 * Runs `main` of programs, one after another: a line of JSON in, a line of JSON out.
 *
 * Waits are not waited for but written down, and chance is always one half, so that a run is quick and can be compared
 * with the table of waits. For that the two functions are disabled where PHP is started, and written here. Each program
 * has a process of its own, as functions and classes cannot be declared twice; it answers until another one is asked for.
 */

$waits = [];

function usleep(int $microseconds): void
{
    global $waits;
    if ($microseconds < 1000000) {
        time_nanosleep(0, $microseconds * 1000);
        return;
    }
    $waits[] = (int) round($microseconds / 1000);
}

function mt_rand(): int
{
    return intdiv(mt_getrandmax(), 2);
}

foreach (array_slice($argv, 1) as $autoload) {
    require_once $autoload;
}
if (class_exists('Illuminate\Support\Facades\Http')) {
    Illuminate\Support\Facades\Http::swap(new Illuminate\Http\Client\Factory());
}
ini_set('error_log', '/dev/null');
// What PHP says of a program is an error of it: a notice, a deprecation.
set_error_handler(function (int $level, string $message, string $file, int $line): bool {
    if ((error_reporting() & $level) === 0 || strpos($file, '/usr/share/php/') === 0) {
        return true;
    }
    throw new ErrorException($message, 0, $level, $file, $line);
});

/** @return array{value: mixed, error: ?array} */
function run(string $file): array
{
    try {
        require_once $file;
        foreach (get_defined_functions()['user'] as $name) {
            if (preg_match('/(?:^|\\\\)main$/', $name)) {
                return ['value' => $name(), 'error' => null];
            }
        }
        throw new LogicException('no main');
    } catch (Throwable $error) {
        $name = (new ReflectionClass($error))->getShortName();
        return ['value' => null, 'error' => ['name' => $name, 'message' => $error->getMessage()]];
    }
}

/**
 * Ends the process by force, as PHP takes its time to unload itself.
 *
 * @param resource $next gets the question that is for another program
 */
function serve(string $line, $next): void
{
    global $waits;
    $isAnswered = false;
    register_shutdown_function(function () use (&$isAnswered): void {
        global $waits;
        if (!$isAnswered) {
            $error = ['name' => 'Died', 'message' => error_get_last()['message'] ?? 'exit'];
            fwrite(STDOUT, json_encode(['value' => null, 'error' => $error, 'waits' => $waits]) . "\n");
        }
        posix_kill(getmypid(), SIGKILL);
    });
    $file = json_decode($line, true)['file'];
    do {
        $waits = [];
        $isAnswered = false;
        $result = run($file);
        fwrite(STDOUT, json_encode($result + ['waits' => $waits]) . "\n");
        $isAnswered = true;
        $line = fgets(STDIN);
    } while ($line !== false && json_decode($line, true)['file'] === $file);
    fwrite($next, (string) $line);
    exit;
}

[$here, $there] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, STREAM_IPPROTO_IP);
stream_set_blocking($here, false);
$line = fgets(STDIN);
while ($line !== false) {
    $child = pcntl_fork();
    if ($child === 0) {
        serve($line, $there);
    }
    pcntl_waitpid($child, $status);
    $handed = fgets($here);
    $line = $handed === false ? fgets(STDIN) : $handed;
}
