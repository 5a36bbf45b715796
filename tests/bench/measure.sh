# measure.sh: what the benchmarks share; they set $work, a folder of their own.

seconds() { # runs a command and prints its wall time
    local start end
    start=$(date +%s%N); "$@" >"$work/out" 2>"$work/err"; end=$(date +%s%N)
    awk -v ns=$((end - start)) 'BEGIN { printf "%.3f\n", ns / 1e9 }'
}
median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }
memory() { # peak resident memory of a command, in MB
    "$@" >/dev/null 2>&1 & local pid=$! peak=0 now
    while now=$(awk '/VmHWM/ { print $2 }' "/proc/$pid/status" 2>/dev/null) && [ -n "$now" ]; do
        peak=$now; sleep 0.02
    done
    wait $pid; echo $((peak / 1024))
}
