// What NEAR makes of its operands.
//
//     NearChain chain(first, span_of_near);
//     chain.add(second, near_token);
//     Node node = chain.result();
#pragma once
#include <vector>

#include "lexer.h"
#include "offprint/query/tree.h"

namespace offprint {

/// Throws SyntaxError at the NEAR for operands that are no words or phrases, and for such of other fields
/// than the first one's.
class NearChain {
  public:
    NearChain(Node first, TextSpan near);
    void add(Node operand, const Token& near);
    /// A NearTerm; an OR of several when the operands are of several fields.
    Node result();

    [[noreturn]] static void refuse(TextSpan near);

  private:
    struct Fielded {
        Field field;
        std::vector<TextTerm> terms;  ///< alternatives
    };
    static std::vector<Fielded> take_apart(Node operand, TextSpan near);

    std::vector<std::vector<Fielded>> operands_;
    std::vector<int> between_;
};

}  // namespace offprint
