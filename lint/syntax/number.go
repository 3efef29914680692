package syntax

import (
	"math"
	"strconv"
	"strings"
)

// number reads an integer or a float.
func number(v *Value, tok string) bool {
	body := tok
	sign := byte(0)
	if body[0] == '+' || body[0] == '-' {
		sign, body = body[0], body[1:]
	}
	if body == "inf" || body == "nan" {
		v.Kind, v.Float = Float, math.Inf(1)
		if body == "nan" {
			v.Float = math.NaN()
		}
		if sign == '-' {
			v.Float = -v.Float
		}
		return true
	}
	if len(body) > 2 && body[0] == '0' && sign == 0 {
		switch body[1] {
		case 'x':
			return integer(v, body[2:], 16, "")
		case 'o':
			return integer(v, body[2:], 8, "")
		case 'b':
			return integer(v, body[2:], 2, "")
		}
	}
	whole := digits(body)
	if whole == 0 || body[0] == '0' && whole > 1 {
		return false
	}
	if whole == len(body) {
		minus := ""
		if sign == '-' {
			minus = "-"
		}
		return integer(v, body, 10, minus)
	}
	return float(v, tok, body[whole:])
}

// digits is the length of the run of digits at the start of s, with single underscores between them; 0 when there is
// none or an underscore stands wrong.
func digits(s string) int {
	i := 0
	for i < len(s) {
		if digit(s[i]) {
			i++
		} else if s[i] == '_' && i > 0 && s[i-1] != '_' && i+1 < len(s) && digit(s[i+1]) {
			i++
		} else {
			break
		}
	}
	return i
}

// integer reads the digits of a whole number in the given base.
func integer(v *Value, s string, base int, minus string) bool {
	if s == "" || s[0] == '_' || s[len(s)-1] == '_' || s[0] == '+' || s[0] == '-' || strings.Contains(s, "__") {
		return false
	}
	if strings.IndexByte(s, '_') >= 0 {
		s = strings.ReplaceAll(s, "_", "")
	}
	n, err := strconv.ParseInt(minus+s, base, 64)
	if err != nil {
		return false
	}
	v.Kind, v.Int = Integer, n
	return true
}

// float reads tok, whose whole part is followed by rest: a fraction, an exponent, or both.
func float(v *Value, tok, rest string) bool {
	if rest[0] == '.' {
		n := digits(rest[1:])
		if n == 0 {
			return false
		}
		rest = rest[1+n:]
	}
	if rest != "" {
		if rest[0] != 'e' && rest[0] != 'E' {
			return false
		}
		rest = rest[1:]
		if rest != "" && (rest[0] == '+' || rest[0] == '-') {
			rest = rest[1:]
		}
		if n := digits(rest); n == 0 || n != len(rest) {
			return false
		}
	}
	if strings.IndexByte(tok, '_') >= 0 {
		tok = strings.ReplaceAll(tok, "_", "")
	}
	f, err := strconv.ParseFloat(tok, 64)
	if err != nil {
		return false
	}
	v.Kind, v.Float = Float, f
	return true
}
