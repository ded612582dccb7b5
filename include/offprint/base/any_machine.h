// What runs with the vectors that the machine has: a body is compiled twice, and the machine decides which of
// the two runs.
//
//     on_any_machine([](std::string_view text) OFFPRINT_INLINE { return count_blanks(text); }, text)
#pragma once
#include <type_traits>

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && __has_include(<sys/platform/x86.h>)
#define OFFPRINT_HAS_WIDER_MACHINES
#endif
// What such a body calls has to be a part of it: vectors are handed over in different ways.
#define OFFPRINT_INLINE __attribute__((always_inline))

namespace offprint {

#ifdef OFFPRINT_HAS_WIDER_MACHINES
/// Whether the machine has vectors of 32 bytes (AVX2); false until this is known.
extern const bool kHasWideVectors;

template <class Body, class... Values>
[[gnu::noinline, gnu::target("avx2")]] auto run_wide(Body body, Values... values) {
    return body(values...);
}
#endif
template <class Body, class... Values>
[[gnu::noinline]] auto run_narrow(Body body, Values... values) {
    return body(values...);
}

/// What `body(values…)` returns. The body is OFFPRINT_INLINE and captures nothing, so that the values stay in
/// registers.
template <class Body, class... Values>
auto on_any_machine(Body body, Values... values) {
    static_assert(std::is_empty_v<Body>);
#ifdef OFFPRINT_HAS_WIDER_MACHINES
    if (kHasWideVectors) return run_wide(body, values...);
#endif
    return run_narrow(body, values...);
}

}  // namespace offprint
