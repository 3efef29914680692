// Command bench times callplan as its users meet it, as whole processes, and prints the ratios as Markdown:
//
//	go run ./cmd/bench            # everything, about three minutes
//	go run ./cmd/bench -quick     # fewer plans and runs
//	go run ./cmd/bench -server    # the language server, as an editor meets it
//
// The floor is what any tool must do before it has an opinion: walk the folder, read every plan, decode it into a map
// with BurntSushi/toml. It is this same program, run as a process of its own with as many workers as there are
// processors. Floor and callplan take turns, so that a machine that slows down slows both; medians are quoted.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"
)

func main() {
	if len(os.Args) == 3 && os.Args[1] == "floor" {
		if err := floor(os.Args[2]); err != nil {
			fmt.Fprintln(os.Stderr, "bench:", err)
			os.Exit(3)
		}
		return
	}
	if len(os.Args) == 4 && os.Args[1] == "make" {
		if err := makeFile(os.Args[2], os.Args[3] == "quick"); err != nil {
			fmt.Fprintln(os.Stderr, "bench:", err)
			os.Exit(3)
		}
		return
	}
	quick := flag.Bool("quick", false, "fewer plans and runs")
	runs := flag.Int("runs", 7, "counted runs of each command")
	language := flag.Bool("server", false, "time the language server instead")
	flag.Parse()
	if *language {
		if err := server(*quick); err != nil {
			fmt.Fprintln(os.Stderr, "bench:", err)
			os.Exit(1)
		}
		return
	}
	if err := bench(*quick, *runs); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// sample is one finished process.
type sample struct {
	wall time.Duration
	rss  int64 // peak, in KiB
}

// run starts a command, waits for it and returns its cost. Exit code 1 is fine: findings.
func run(dir string, argv ...string) (sample, error) {
	cmd := exec.Command(argv[0], argv[1:]...)
	cmd.Dir = dir
	var stderr strings.Builder
	cmd.Stderr = &stderr
	start := time.Now()
	err := cmd.Run()
	wall := time.Since(start)
	if cmd.ProcessState == nil || cmd.ProcessState.ExitCode() > 1 || cmd.ProcessState.ExitCode() < 0 {
		return sample{}, fmt.Errorf("%s: %v: %s", strings.Join(argv, " "), err, stderr.String())
	}
	rss, err := peak(cmd.ProcessState)
	return sample{wall, rss}, err
}

// turns runs commands in turn, one warm-up round first, and returns the median of each.
func turns(n int, dir string, commands ...[]string) ([]sample, error) {
	all := make([][]sample, len(commands))
	for round := range n + 1 {
		for i, argv := range commands {
			s, err := run(dir, argv...)
			if err != nil {
				return nil, err
			}
			if round > 0 {
				all[i] = append(all[i], s)
			}
		}
	}
	medians := make([]sample, len(commands))
	for i, list := range all {
		slices.SortFunc(list, func(a, b sample) int { return int(a.wall - b.wall) })
		medians[i].wall = list[len(list)/2].wall
		slices.SortFunc(list, func(a, b sample) int { return int(a.rss - b.rss) })
		medians[i].rss = list[len(list)/2].rss
	}
	return medians, nil
}

func bench(quick bool, runs int) error {
	tmp, err := os.MkdirTemp("", "callplan-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	tool := filepath.Join(tmp, "callplan")
	build := exec.Command("go", "build", "-o", tool, "callplan/cmd/callplan")
	if out, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("go build: %v\n%s", err, out)
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	sizes := []int{1_000, 10_000, 100_000}
	if quick {
		sizes, runs = []int{100, 1_000}, 3
	}
	fmt.Printf("Machine: %d processors, %s/%s, %s, %s\n\n", runtime.NumCPU(), runtime.GOOS, runtime.GOARCH, runtime.Version(), time.Now().Format(time.DateOnly))

	fmt.Println("| plans | floor | `callplan lint` | ratio | peak memory of callplan | of the floor |")
	fmt.Println("|---|---|---|---|---|---|")
	for _, n := range sizes {
		dir := filepath.Join(tmp, fmt.Sprint(n))
		if err := generate(dir, n); err != nil {
			return err
		}
		r := runs
		if n > 10_000 {
			r = 1
		}
		m, err := turns(r, dir, []string{self, "floor", "."}, []string{tool, "lint", "--format", "concise", "."})
		if err != nil {
			return err
		}
		fmt.Printf("| %d | %s | %s | %.2f | %.1f MiB | %.1f MiB |\n", n, ms(m[0].wall), ms(m[1].wall),
			float64(m[1].wall)/float64(m[0].wall), mib(m[1].rss), mib(m[0].rss))
		if n != 10_000 && !quick {
			os.RemoveAll(dir)
		}
	}

	fmt.Println("\n| one file | wall | peak memory |\n|---|---|---|")
	one := filepath.Join(tmp, "one")
	if err := os.MkdirAll(one, 0o755); err != nil {
		return err
	}
	var big []sample
	scale := "full"
	if quick {
		scale = "quick"
	}
	for _, f := range files(quick) {
		// Another process makes the file: a child's peak memory starts at what its parent ever had.
		path := filepath.Join(one, f.name)
		if _, err := run(one, self, "make", f.name, scale); err != nil {
			return err
		}
		m, err := turns(max(3, runs/2), one, []string{tool, "lint", "--format", "concise", f.name})
		if err != nil {
			return err
		}
		if strings.HasPrefix(f.name, "valid-") {
			big = append(big, m[0])
		}
		fmt.Printf("| %s | %s | %.1f MiB |\n", f.what, ms(m[0].wall), mib(m[0].rss))
		os.Remove(path)
	}
	if len(big) == 2 {
		fmt.Printf("\nA plan of 10 MB takes %.1f times as long as one of 1 MB.\n", float64(big[1].wall)/float64(big[0].wall))
	}
	return nil
}

func ms(d time.Duration) string { return fmt.Sprintf("%.1f ms", float64(d.Microseconds())/1000) }

func mib(kib int64) float64 { return float64(kib) / 1024 }
