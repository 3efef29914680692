package lsp

import (
	"path"
	"path/filepath"
	"strings"

	"callplan/lint"
	"callplan/lint/syntax"
	"callplan/lint/workspace"

	"go.lsp.dev/protocol"
	"go.lsp.dev/uri"
)

// document is one version of an open text. It never changes: an edit makes a new one.
type document struct {
	uri      uri.URI // as the client writes it
	path     string  // absolute; "" when it is not a file
	language string
	version  int32
	text     []byte
	lines    *syntax.Lines
	enc      syntax.Encoding
	caret    int  // where the last edit ended; -1 when the text is as it was opened or saved
	dirty    bool // changed since it was opened or saved
}

// key is what names a document whatever way a client writes its URI: drive letters, escapes, case of the scheme and detours in
// the path differ.
func key(u uri.URI) string {
	scheme, rest, ok := strings.Cut(string(u), ":")
	if !ok || scheme == "" {
		return string(u)
	}
	scheme = strings.ToLower(scheme)
	if local, ok := strings.CutPrefix(rest, "//localhost/"); ok && scheme == "file" {
		rest = "///" + local
	}
	if scheme == "file" {
		rest = plainPath(rest)
	}
	parsed, err := uri.Parse(scheme + ":" + rest)
	if err != nil {
		return string(u)
	}
	if local, ok := strings.CutPrefix(string(parsed), "file://"); ok && (strings.Contains(local, "/.") || strings.Contains(local, "//")) &&
		strings.HasPrefix(local, "/") && !strings.ContainsAny(local, "?#") {
		return "file://" + path.Clean(local)
	}
	return string(parsed)
}

// plainPath is what stands behind the colon of a file URI, with one slash before the path: Vim names files as they were opened,
// and the library takes no second one.
func plainPath(rest string) string {
	for strings.HasPrefix(rest, "////") {
		rest = rest[1:]
	}
	return rest
}

// filePath is the path of a file URI, and "" for every other.
func filePath(u uri.URI) string {
	parsed := uri.URI(key(u))
	if !strings.HasPrefix(string(parsed), "file:") || parsed.Path() == "" {
		return ""
	}
	if p := filepath.Clean(parsed.FsPath()); filepath.IsAbs(p) && (parsed.Authority() == "" || filepath.Separator == '\\') {
		return p
	}
	return "" // on another machine, or on a drive that is none here
}

// local is a path as filePath writes it, so that one place has one name: with the separators of the system, and on Windows with
// the drive and the machine in small letters, as they are in the URIs of clients.
func local(path string) string {
	path = filepath.Clean(path)
	volume := filepath.VolumeName(path) // "" but on Windows
	machine := len(volume)
	if rest, ok := strings.CutPrefix(volume, `\\`); ok {
		if at := strings.IndexByte(rest, '\\'); at >= 0 {
			machine = 2 + at
		}
	}
	return strings.ToLower(path[:machine]) + path[machine:]
}

func newDocument(item protocol.TextDocumentItem, enc syntax.Encoding) *document {
	text := []byte(item.Text)
	return &document{uri: uri.URI(strings.Clone(string(item.URI))), path: filePath(item.URI), language: strings.Clone(string(item.LanguageID)),
		version: item.Version, text: text, lines: syntax.NewLines(text), enc: enc, caret: -1}
}

// name is the last part of the document's path.
func (d *document) name() string {
	if d.path == "" {
		return filepath.Base(uri.Basename(uri.URI(key(d.uri))))
	}
	return filepath.Base(d.path)
}

// isConfig reports whether the document is a callplan.toml.
func (d *document) isConfig() bool { return d.name() == lint.ConfigName }

// named reports whether the document says itself that it is a plan, whatever a configuration says about files.
func (d *document) named() bool {
	return d.language == "callplan" || strings.HasSuffix(d.name(), workspace.PlanSuffix)
}

// changed is the document after the edits of one notification, each of which stands on the one before it.
func (d *document) changed(version int32, changes []protocol.TextDocumentContentChangeEvent) *document {
	next := *d
	next.version, next.dirty = version, true
	for _, change := range changes {
		switch c := change.(type) {
		case *protocol.TextDocumentContentChangePartial:
			at := next.span(c.Range)
			text := make([]byte, 0, len(next.text)-at.Len()+len(c.Text))
			text = append(append(append(text, next.text[:at.Start]...), c.Text...), next.text[at.End:]...)
			next.text, next.caret = text, at.Start+len(c.Text)
		case *protocol.TextDocumentContentChangeWholeDocument:
			next.text = []byte(c.Text)
			next.caret = lastDifference(d.text, next.text)
		default:
			continue
		}
		next.lines = syntax.NewLines(next.text)
	}
	return &next
}

// lastDifference is where the text behind which nothing changed begins: the caret of a client that sends whole documents.
func lastDifference(old, new []byte) int {
	i := 0
	for i < min(len(old), len(new)) && old[len(old)-1-i] == new[len(new)-1-i] {
		i++
	}
	return len(new) - i
}

// offset is the byte that a position means; one outside the text is clamped into it, as the specification says.
func (d *document) offset(p protocol.Position) int {
	const far = 1 << 30 // some clients say MaxUint32 for the end of a line
	return d.lines.Offset(int(min(p.Line, far)), int(min(p.Character, far)), d.enc)
}

// span is the bytes that a range means; one that ends before it starts is taken the other way round.
func (d *document) span(r protocol.Range) syntax.Span {
	a, b := d.offset(r.Start), d.offset(r.End)
	return syntax.Span{Start: min(a, b), End: max(a, b)}
}

// position is a byte offset in the client's units.
func (d *document) position(offset int) protocol.Position { return position(d.lines, offset, d.enc) }

// rangeOf is a span in the client's units.
func (d *document) rangeOf(s syntax.Span) protocol.Range { return rangeOf(d.lines, s, d.enc) }

func position(lines *syntax.Lines, offset int, enc syntax.Encoding) protocol.Position {
	line, col := lines.Position(offset, enc)
	return protocol.Position{Line: uint32(line), Character: uint32(col)}
}

func rangeOf(lines *syntax.Lines, s syntax.Span, enc syntax.Encoding) protocol.Range {
	return protocol.Range{Start: position(lines, s.Start, enc), End: position(lines, s.End, enc)}
}
