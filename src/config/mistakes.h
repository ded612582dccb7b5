// The mistakes of one document, collected so that a person sees all of them in one run.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "offprint/base/mistake.h"

namespace offprint {

/// Whether a line looks like `password = …`, under whatever such name, or holds an address with a login in
/// it.
bool may_hold_secret(std::string_view line);

class Mistakes {
  public:
    /// `name` is what messages call the document.
    Mistakes(std::string_view document, std::string name) : document_(document), name_(std::move(name)) {}

    /// A line that may hold a password is not shown.
    void add(TextSpan span, std::string problem, std::string remark = {});

    /// Throws Error(kConfig) with all of them in the order of the document, unless there are none.
    void throw_if_any();

    /// In the order of the document.
    std::vector<Mistake> take();

    /// `config.toml:12:10`
    std::string place(std::size_t offset) const;

  private:
    std::string_view document_;
    std::string name_;
    std::vector<Mistake> mistakes_;
};

}  // namespace offprint
