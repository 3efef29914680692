package syntax

// slab hands out nodes from large pieces of memory: a plan has some hundred small nodes, and one allocation for each
// would cost more than reading it.
type slab[T any] struct {
	free []T
	size int // of the next piece
}

const maxSlab = 1024

// take hands out n zeroed elements whose capacity is n, so that appending to them copies.
func (s *slab[T]) take(n int) []T {
	if n > len(s.free) {
		size := max(s.size, n, 4)
		s.free = make([]T, size)
		s.size = min(2*size, maxSlab)
	}
	out := s.free[:n:n]
	s.free = s.free[n:]
	return out
}

func (s *slab[T]) one() *T { return &s.take(1)[0] }

// keep copies a part of a reused stack into memory that stays.
func (s *slab[T]) keep(from []T) []T {
	if len(from) == 0 {
		return nil
	}
	out := s.take(len(from))
	copy(out, from)
	return out
}
