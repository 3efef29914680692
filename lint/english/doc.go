// Package english reads one sentence of a plan. It knows no TOML and no plan file; words come in, plain values go out.
// It may be imported by lint and imports nothing of callplan.
package english
