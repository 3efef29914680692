package lsp

// errand does something that has to wait for the client, beside everything else. While it is under way the same is not
// begun again, but done once more after it: a client that never answers costs one goroutine, whatever else it sends.
func (s *server) errand(what string, do func()) {
	s.mu.Lock()
	_, underWay := s.errands[what]
	s.errands[what] = underWay
	s.mu.Unlock()
	if underWay {
		return
	}
	go func() {
		for again := true; again; {
			s.conn.guard(what, noID, false, do)
			s.mu.Lock()
			if again = s.errands[what]; again {
				s.errands[what] = false
			} else {
				delete(s.errands, what)
			}
			s.mu.Unlock()
		}
	}()
}
