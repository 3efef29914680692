package main

import (
	"github.com/spf13/cobra"

	"callplan/lint"
	"callplan/lint/report"
)

func (a *app) schemaCommand() *cobra.Command {
	var output bool
	cmd := &cobra.Command{
		Use:   "schema [flags]",
		Short: "Print the JSON Schema of a plan file",
		Long: `Print the JSON Schema of a plan file, for editors that check TOML by one, or with
--json-output that of what lint --format json prints. The schema of callplan.toml:
callplan config schema.`,
		Args: atMost(0, "schema"),
		RunE: func(*cobra.Command, []string) error {
			schema := lint.PlanSchema()
			if output {
				schema = report.JSONSchema()
			}
			_, err := a.out.Write(schema)
			return err
		},
	}
	cmd.Flags().BoolVar(&output, "json-output", false, "print the schema of lint --format json instead")
	return cmd
}
