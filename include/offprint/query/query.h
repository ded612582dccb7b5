// Queries: one language for topics, mutes and search (docs/query.md has the grammar).
//
//     Query query = parse_query("ti:(koopman OR \"dynamic mode\") -survey upvotes>10", {clock.now(), zone});
//     to_text(query) == "(title:koopman OR title:\"dynamic mode\") AND NOT survey AND upvotes>=11"
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "offprint/base/zone.h"
#include "offprint/query/syntax_error.h"
#include "offprint/query/tree.h"

namespace offprint {

/// A query that others may ask for with `@name`.
struct NamedQuery {
    std::string name;
    std::string written;
};

/// What relative dates are relative to, and which topics there are.
struct QueryContext {
    Instant now;
    Zone zone;
    std::span<const NamedQuery> topics{};
};

/// A query as a value; a default one matches every paper.
struct Query {
    Node root;

    bool operator==(const Query&) const = default;
};

/// Blanks alone match everything; whether that is allowed is the caller's matter. Throws SyntaxError for the
/// first mistake, also for queries of more than 65,536 bytes, 10,000 terms or 100 nested groups.
Query parse_query(std::string_view text, const QueryContext& context);

/// The canonical text, dates absolute: parse_query(to_text(query)) == query. `*` when it matches everything.
std::string to_text(const Query& query);

/// The tree, a node a line, children indented by two blanks.
std::string to_tree_text(const Query& query);

/// What is probably not meant but no mistake: lower-case operators, signs of other searches (`!survey`,
/// `a|b`, `rob?t`), fields before a blank, `since 2024`. Each once, safe to print. The text must be one that
/// parse_query() takes.
std::vector<std::string> query_warnings(std::string_view text);

/// What may be meant as it is read, so that it is told only when nothing was found: `au:bin wen` asks for an
/// author and a word. Each once, safe to print, of a text as above.
std::vector<std::string> query_doubts(std::string_view text);

}  // namespace offprint
