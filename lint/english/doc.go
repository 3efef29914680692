// Package english reads one sentence of a plan. It knows no TOML and no plan file.
package english
