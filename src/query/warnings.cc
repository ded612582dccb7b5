// The query is read once more token by token, without a tree: only the neighbours of a word matter here.
#include <algorithm>
#include <string>

#include "lexer.h"
#include "offprint/base/ascii.h"
#include "offprint/query/query.h"

namespace offprint {
namespace {

bool is_term_end(TokenKind kind) { return kind == TokenKind::kText || kind == TokenKind::kClose; }

bool is_term_start(TokenKind kind) {
    return kind == TokenKind::kText || kind == TokenKind::kOpen || kind == TokenKind::kField ||
           kind == TokenKind::kNot;
}

void add_once(std::vector<std::string>& warnings, std::string warning) {
    if (std::find(warnings.begin(), warnings.end(), warning) == warnings.end())
        warnings.push_back(std::move(warning));
}

}  // namespace

std::vector<std::string> query_warnings(std::string_view text) {
    std::vector<std::string> warnings;
    Lexer lexer(text);
    TokenKind before = TokenKind::kOpen;
    while (lexer.peek().kind != TokenKind::kEnd) {
        Token token = lexer.take();
        if (token.kind == TokenKind::kField) token = lexer.take_value(token);
        bool is_word = token.kind == TokenKind::kText && !token.quoted && !token.exact;
        bool is_operator = is_word && (token.text == "or" || token.text == "and" || token.text == "not");
        if (is_operator && is_term_end(before) && is_term_start(lexer.peek().kind)) {
            std::string name(token.text);
            std::string upper = name == "or" ? "OR" : name == "and" ? "AND" : "NOT";
            add_once(warnings, "'" + name + "' is searched as a word; the operator is written " + upper);
        }
        before = token.kind;
    }
    for (std::string_view name : lexer.fields_before_blank())
        add_once(warnings,
                 "'" + std::string(name) +
                     ":' before a blank is searched as a word; a field stands right before its value");
    return warnings;
}

}  // namespace offprint
