// Papers that are put away until they are asked for again, in memory that does not grow with them: their
// bytes go to a file without a name.
//
//     PaperShelf shelf;
//     shelf.put(paper);                // number 0
//     shelf.take_out(0) == paper
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "offprint/base/scratch_file.h"
#include "offprint/model/paper.h"

namespace offprint {

class PaperShelf {
  public:
    /// Gives it the next number, from 0. Throws what ScratchFile::append() throws.
    void put(const Paper& paper);
    /// A copy of the paper of that number.
    Paper take_out(std::size_t number) const;
    std::size_t size() const { return ends_.size(); }

  private:
    std::string bytes_;                ///< what is not in the file yet
    std::vector<std::uint64_t> ends_;  ///< by number: one past its last byte
    ScratchFile file_;
};

/// Adds the paper's bytes; unpack_paper() makes the same paper of them. Only for this process: the form
/// changes with the program.
void pack_paper(const Paper& paper, std::string& bytes);
Paper unpack_paper(std::string_view bytes);

}  // namespace offprint
