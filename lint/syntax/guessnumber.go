package syntax

import "strings"

// guessNumber reads numbers as people write them elsewhere; false when v does not look like a number.
func (p *parser) guessNumber(v *Value) bool {
	text := v.Text
	body := strings.TrimLeft(text, "+-")
	if body == "" || len(text) > 60 || !strings.ContainsAny(body[:1], "0123456789.") || !strings.ContainsAny(body, "0123456789") {
		return false
	}
	fix := func(safe bool, with ...string) []Fix {
		var fixes []Fix
		for _, w := range with {
			n := Value{}
			if w == "" || !scalar(&n, w) {
				continue
			}
			if len(fixes) == 0 && safe {
				v.Kind, v.Int, v.Float = n.Kind, n.Int, n.Float
			}
			fixes = append(fixes, replaceFix("write "+w, safe && len(fixes) == 0, v.Span, w))
		}
		return append(fixes, p.quoteFix(v, false))
	}
	report := func(msg string, fixes []Fix) bool {
		p.report(BadNumber, v.Span, msg, fixes...)
		return true
	}
	sign := text[:len(text)-len(body)]
	if only(body, "0123456789.,'_ ") {
		switch {
		case only(body, "0123456789") && body[0] == '0':
			short := sign + strings.TrimLeft(body, "0")
			if short == sign {
				short = "0"
			}
			return report("a number doesn't start with 0; leave the zeros out, or put quotation marks around it if it is no amount, such as a phone number",
				fix(len(body) <= 2 && body != "00", short))
		case only(body, "0123456789_") && strings.Trim(body, "_") != "" && (strings.Contains(body, "__") || strings.HasSuffix(body, "_")):
			plain := sign + strings.ReplaceAll(body, "_", "")
			return report("an underscore may only stand between two digits of a number", fix(true, plain))
		case only(body, "0123456789"):
			return report("this number is too large to be read; put quotation marks around it", []Fix{p.quoteFix(v, false)})
		case strings.Count(body, ",") == 1 && only(body, "0123456789,"):
			a, b, _ := strings.Cut(body, ",")
			if a != "" && b != "" && len(b) != 3 {
				return report("the fraction of a number is written with a point, not with a comma", fix(true, sign+a+"."+b))
			}
			return report("a number holds no comma; write a point before a fraction, and nothing between thousands", fix(false, sign+a+b, sign+a+"."+b))
		case body[0] == '.' && only(body[1:], "0123456789"):
			return report("write a 0 before the point of a number", fix(true, sign+"0"+body))
		case strings.HasSuffix(body, ".") && only(body[:len(body)-1], "0123456789"):
			return report("digits must follow the point of a number", fix(true, sign+body+"0"))
		default:
			return report("a number is written with digits and at most one point, nothing between thousands", fix(false, sign+oneForm(body)))
		}
	}
	if len(body) > 2 && body[0] == '0' && strings.ContainsAny(body[1:2], "XOBxob") {
		return report("this number can't be read; write it with the digits 0 to 9", fix(true, strings.ToLower(body[:2])+body[2:]))
	}
	n := digits(body)
	if n == 0 {
		return false
	}
	v.Kind, v.inner = String, v.Span
	if only(body[n:], "+-eE.0123456789_") {
		return report("this number can't be read; write it with digits and at most one point, or put quotation marks around a text", []Fix{p.quoteFix(v, false)})
	}
	return report("a number stands alone, without a unit or other signs; remove them, or put quotation marks around a text", fix(false, sign+body[:n]))
}

// oneForm writes a number with separators of thousands as TOML wants it: the last comma or point, when it stands there
// once and another kind stands before it, is the one before the fraction.
func oneForm(s string) string {
	at := strings.LastIndexAny(s, ",.")
	if at < 0 || strings.Count(s, s[at:at+1]) > 1 || strings.IndexAny(s, ",.'_ ") == at {
		at = len(s)
	}
	drop := strings.NewReplacer(",", "", ".", "", "'", "", "_", "", " ", "")
	if at == len(s) {
		return drop.Replace(s)
	}
	return drop.Replace(s[:at]) + "." + s[at+1:]
}

// only reports whether s holds no byte that is not in set.
func only(s, set string) bool {
	for i := range len(s) {
		if strings.IndexByte(set, s[i]) < 0 {
			return false
		}
	}
	return s != ""
}
