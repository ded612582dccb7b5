// Recursive descent over the grammar of docs/query.md:
//
//     or      = and { "OR" and }
//     and     = not { [ "AND" | "ANDNOT" ] not }
//     not     = { "NOT" | "-" } near
//     near    = primary { "NEAR" [ "/" number ] primary }
//     primary = "(" or ")" | clause | text | "@" name
//
// A field in front of a group is handed down to the terms inside it (Scope); several fields become an OR at
// each term. Only groups recurse, and they are capped, so neither the stack nor the tree can be made deep.
#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "lexer.h"
#include "near_chain.h"
#include "offprint/base/ascii.h"
#include "offprint/base/fold.h"
#include "offprint/base/suggest.h"
#include "offprint/base/utf8.h"
#include "offprint/query/query.h"
#include "pasted_text.h"
#include "query_chars.h"
#include "values.h"

namespace offprint {
namespace {

constexpr std::size_t kMostBytes = 65'536;
constexpr std::size_t kMostTerms = 10'000;
constexpr int kMostGroups = 100;
constexpr std::size_t kMostReferences = 20;

/// The fields that terms are read for, and the relation in front of them.
struct Scope {
    std::span<const Field> fields;
    Relation relation = Relation::kHolds;
    bool pasted_ids = false;  ///< whether a bare id stands for itself
};

/// What a query and the topics that it refers to share.
struct Expansion {
    std::size_t terms = 0;
    std::vector<std::string_view> path{};  ///< the topics being read, outermost first
};

/// What is wrong with the way in which topics refer to each other, whichever of them is looked at.
struct CircleError : SyntaxError {
    using SyntaxError::SyntaxError;
};

constexpr Field kNoField[] = {Field::kAny};

bool is_operator(TokenKind kind) {
    return kind == TokenKind::kAnd || kind == TokenKind::kOr || kind == TokenKind::kAndNot ||
           kind == TokenKind::kNear;
}

bool ends_operand(TokenKind kind) {
    return is_operator(kind) || kind == TokenKind::kClose || kind == TokenKind::kEnd;
}

class Parser {
  public:
    Parser(std::string_view text, const QueryContext& context, Expansion& expansion)
        : text_(text), lexer_(text), context_(context), expansion_(expansion) {}

    Node parse_whole();

  private:
    Node parse_or(const Scope& scope);
    Node parse_and(const Scope& scope);
    Node parse_not(const Scope& scope);
    Node parse_near(const Scope& scope);
    Node parse_primary(const Scope& scope);
    Node parse_reference(const Token& token, const Scope& scope);
    Node parse_group(const Token& open, const Scope& inner, bool brackets);
    Node parse_value(const Scope& scope, const Token& token);
    Node parse_field_value(const FieldValue& value, bool pasted_ids);
    Clause parse_clause(const FieldValue& value);
    void require_operand(const Token& before);
    void refuse_close();

    std::string_view text_;
    Lexer lexer_;
    const QueryContext& context_;
    Expansion& expansion_;
    int groups_ = 0;
    bool brackets_ = false;
};

[[noreturn]] void throw_too_many_terms(const Token& token) {
    throw SyntaxError(token.span, "the query has more than 10,000 terms", "split it into several topics");
}

/// What is too long is refused as it is.
std::optional<PastedText> read_bounded(std::string_view text) {
    return text.size() > kMostBytes ? std::nullopt : read_pasted_text(text);
}

std::string piece_of(std::string_view text, TextSpan span) {
    return std::string(text.substr(span.begin, span.end - span.begin));
}

Node Parser::parse_whole() {
    if (text_.size() > kMostBytes)
        throw SyntaxError({0, 0}, "the query is longer than 65,536 bytes", "split it into several topics");
    std::size_t at = 0;
    while (std::size_t length = blank_length(text_, at)) at += length;
    if (at == text_.size()) return {};
    if (lexer_.peek().kind == TokenKind::kEnd)
        throw SyntaxError({at, text_.size()}, "no word to search for in " + quote_piece(text_.substr(at)),
                          "'*' matches everything");
    refuse_close();
    Node root = parse_or({kNoField, Relation::kHolds, true});
    refuse_close();
    return root;
}

void Parser::require_operand(const Token& before) {
    if (!ends_operand(lexer_.peek().kind)) return;
    std::string name = piece_of(text_, before.span);
    throw SyntaxError(before.span, name + " has nothing on its right",
                      "write \"" + name + "\" to search for the word");
}

void Parser::refuse_close() {
    if (lexer_.peek().kind == TokenKind::kClose)
        throw SyntaxError(lexer_.peek().span, "the ')' closes nothing", "remove it");
}

Node Parser::parse_or(const Scope& scope) {
    std::vector<Node> children;
    children.push_back(parse_and(scope));
    while (lexer_.peek().kind == TokenKind::kOr) {
        Token token = lexer_.take();
        require_operand(token);
        children.push_back(parse_and(scope));
    }
    return make_or(std::move(children));
}

Node Parser::parse_and(const Scope& scope) {
    if (is_operator(lexer_.peek().kind)) {
        Token token = lexer_.take();
        std::string name = piece_of(text_, token.span);
        throw SyntaxError(token.span, name + " has nothing on its left",
                          "write \"" + name + "\" to search for the word");
    }
    std::vector<Node> children;
    children.push_back(parse_not(scope));
    for (;;) {
        TokenKind kind = lexer_.peek().kind;
        if (kind == TokenKind::kAnd || kind == TokenKind::kAndNot) {
            Token token = lexer_.take();
            require_operand(token);
        } else if (ends_operand(kind)) {
            return make_and(std::move(children));
        }
        Node child = parse_not(scope);
        children.push_back(kind == TokenKind::kAndNot ? make_not(std::move(child)) : std::move(child));
    }
}

Node Parser::parse_not(const Scope& scope) {
    bool negated = false;
    while (lexer_.peek().kind == TokenKind::kNot) {
        Token token = lexer_.take();
        require_operand(token);
        negated = !negated;
    }
    Node node = parse_near(scope);
    return negated ? make_not(std::move(node)) : node;
}

Node Parser::parse_near(const Scope& scope) {
    Node node = parse_primary(scope);
    if (lexer_.peek().kind != TokenKind::kNear) return node;
    NearChain chain(std::move(node), lexer_.peek().span);
    while (lexer_.peek().kind == TokenKind::kNear) {
        Token token = lexer_.take();
        require_operand(token);
        if (lexer_.peek().kind == TokenKind::kNot) NearChain::refuse(token.span);
        chain.add(parse_primary(scope), token);
    }
    return chain.result();
}

Node Parser::parse_primary(const Scope& scope) {
    Token token = lexer_.take();
    if (token.kind == TokenKind::kOpen) return parse_group(token, scope, brackets_);
    if (token.kind == TokenKind::kText) return parse_value(scope, token);
    if (token.kind == TokenKind::kReference) return parse_reference(token, scope);
    Token value = lexer_.take_value(token);
    Scope inner{token.fields, token.relation};
    if (value.kind == TokenKind::kText) return parse_value(inner, value);
    if (token.relation != Relation::kHolds && token.relation != Relation::kExact)
        throw SyntaxError(token.span, "a group cannot be compared with", "write stars:(>10 OR none)");
    FieldType type = field_info(token.fields[0]).type;
    return parse_group(value, inner, type == FieldType::kNumber || type == FieldType::kDate);
}

/// `2025-01..2025-06`, `>100`: as words they would find nothing.
void refuse_lone_range(const Token& token) {
    const std::string_view text = token.text;
    const std::size_t dots = text.find("..");
    const bool is_compared = text.size() > 1 && (text[0] == '>' || text[0] == '<') &&
                             is_ascii_digit(text[text[1] == '=' && text.size() > 2 ? 2 : 1]);
    const bool is_range = dots != text.npos && dots > 0 && is_ascii_digit(text[0]) &&
                          is_ascii_digit(text[dots - 1]) && dots + 2 < text.size() &&
                          is_ascii_digit(text[dots + 2]);
    if (!is_compared && !is_range) return;
    const std::size_t digit = text.find_first_of("0123456789");
    const std::string_view year = text.substr(digit, 4);
    const bool is_year = year.size() == 4 && std::all_of(year.begin(), year.end(), is_ascii_digit) &&
                         (year.starts_with("19") || year.starts_with("20"));
    const bool is_day = is_year || text.find_first_of("-/") != text.npos;
    throw SyntaxError(token.span,
                      std::string(is_range ? "a range" : "a comparison") + " needs a field in front of it",
                      "write " + std::string(is_day ? "published" : "stars") + (is_range ? ":" : "") +
                          clean_line(text.substr(0, 40)));
}

const NamedQuery* find_named(std::span<const NamedQuery> topics, std::string_view name) {
    for (const NamedQuery& topic : topics)
        if (topic.name == name) return &topic;
    const std::string key = fold_key(name);
    for (const NamedQuery& topic : topics)
        if (fold_key(topic.name) == key) return &topic;
    return nullptr;
}

/// The topic's query stands in place of its name.
Node Parser::parse_reference(const Token& token, const Scope& scope) {
    if (!scope.pasted_ids)
        throw SyntaxError(token.span, "a topic has fields of its own", "write @name without a field");
    const NamedQuery* topic = find_named(context_.topics, clean_line(token.text));
    if (topic == nullptr) {
        std::vector<std::string_view> names;
        for (const NamedQuery& known : context_.topics) names.push_back(known.name);
        const std::string near = nearest_name(token.text, names);
        throw SyntaxError(token.span, "no topic is called " + quote_piece(token.text),
                          !near.empty()                    ? "did you mean '" + near + "'?"
                          : token.kind == TokenKind::kText ? "write keyword:diffusion for a keyword"
                                                           : "quote it to search for the word");
    }
    std::vector<std::string_view>& path = expansion_.path;
    if (std::find(path.begin(), path.end(), topic->name) != path.end()) {
        std::string circle;
        for (std::string_view name : path) circle += clean_line(name) + " → ";
        throw CircleError(token.span,
                          "topics refer to each other in a circle: " + circle + clean_line(topic->name),
                          "take one of the references out");
    }
    if (path.size() >= kMostReferences)
        throw CircleError(token.span, "topics refer to each other more than 20 deep", "write them out");
    if (++expansion_.terms > kMostTerms) throw_too_many_terms(token);
    path.push_back(topic->name);
    try {
        const std::optional<PastedText> pasted = read_bounded(topic->written);
        Node node = Parser(pasted ? std::string_view(pasted->text) : topic->written, context_, expansion_)
                        .parse_whole();
        path.pop_back();
        return node;
    } catch (const CircleError& error) {
        throw CircleError(token.span, error.problem, error.hint);
    } catch (const SyntaxError& error) {
        throw SyntaxError(token.span,
                          "the query of '" + clean_line(topic->name) + "' is wrong: " + error.problem,
                          error.hint);
    }
}

Node Parser::parse_group(const Token& open, const Scope& inner, bool brackets) {
    if (++groups_ > kMostGroups)
        throw SyntaxError(open.span, "groups are nested more than 100 deep", "remove some parentheses");
    bool outer = std::exchange(brackets_, brackets);
    lexer_.allow_brackets(brackets_);
    if (lexer_.peek().kind == TokenKind::kClose)
        throw SyntaxError({open.span.begin, lexer_.peek().span.end}, "the group is empty",
                          "put a word between the parentheses");
    if (lexer_.peek().kind == TokenKind::kEnd)
        throw SyntaxError(open.span, "the '(' is never closed", "close it with )");
    Node node = parse_or(inner);
    if (lexer_.take().kind != TokenKind::kClose)
        throw SyntaxError(open.span, "the '(' is never closed", "close it with )");
    brackets_ = outer;
    lexer_.allow_brackets(brackets_);
    --groups_;
    return node;
}

Node Parser::parse_value(const Scope& scope, const Token& token) {
    std::vector<Node> children;
    for (Field field : scope.fields) {
        if (++expansion_.terms > kMostTerms) throw_too_many_terms(token);
        children.push_back(parse_field_value({field_info(field), scope.relation, token}, scope.pasted_ids));
    }
    return make_or(std::move(children));
}

Node Parser::parse_field_value(const FieldValue& value, bool pasted_ids) {
    const Token& token = value.token;
    Field field = value.field.field;
    bool compared = value.relation != Relation::kHolds && value.relation != Relation::kExact;
    FieldType type = value.field.type;
    if (token.pattern) return make_clause({field, parse_pattern_value(value)});
    if (type == FieldType::kTopic) return parse_reference(token, {kNoField, Relation::kHolds, true});
    if (compared && type != FieldType::kNumber && type != FieldType::kDate)
        throw SyntaxError(token.span, std::string(value.field.name) + " cannot be compared by size",
                          "write " + std::string(value.field.example));
    bool bound = type == FieldType::kNotBefore || type == FieldType::kNotAfter;
    bool special =
        !token.quoted && !compared && !bound && type != FieldType::kFieldName && type != FieldType::kState;
    if (special && token.text == "*") {
        if (field == Field::kAny || field == Field::kAll) return {};
        return make_clause({field, Presence{true}});
    }
    if (special && token.text == "none" && field != Field::kAny && field != Field::kAll)
        return make_clause({field, Presence{false}});
    if (field == Field::kAny && !token.quoted && !token.exact) refuse_lone_range(token);
    if (pasted_ids && !token.quoted && !token.exact)
        if (std::optional<IdTerm> id = find_pasted_id(token.text)) return make_clause({Field::kId, *id});
    if (field == Field::kAny && !token.quoted && !token.exact) refuse_page_of_arxiv(token);
    if (field == Field::kAny && !token.quoted && !token.exact)
        if (std::string category = find_pasted_category(token.text); !category.empty())
            return make_clause({Field::kCategory, ValueTerm{.value = std::move(category)}});
    return make_clause(parse_clause(value));
}

Clause Parser::parse_clause(const FieldValue& value) {
    Field field = value.field.field;
    switch (value.field.type) {
        case FieldType::kText:
        case FieldType::kName:
        case FieldType::kKeyword:
            return {field, parse_text_value(value)};
        case FieldType::kNumber:
            return {field, parse_number_value(value)};
        case FieldType::kDate:
        case FieldType::kNotBefore:
        case FieldType::kNotAfter:
            return {field, parse_date_value(value, context_)};
        case FieldType::kCategory:
            return {field, parse_category_value(value)};
        case FieldType::kSource:
        case FieldType::kUrl:
            return {field, parse_plain_value(value)};
        case FieldType::kAnnounce:
            return {field, parse_announce_value(value)};
        case FieldType::kDoi:
            return {field, parse_doi_value(value)};
        case FieldType::kPmid:
            return {field, parse_pmid_value(value)};
        case FieldType::kId:
            return {field, parse_id_value(value)};
        case FieldType::kState:
            return {field, parse_state_value(value)};
        case FieldType::kTopic:
        case FieldType::kFieldName:
            break;
    }
    Presence presence = parse_has_value(value, field);
    return {field, presence};
}

}  // namespace

Query parse_query(std::string_view text, const QueryContext& context) {
    Expansion expansion;
    const auto read = [&](std::string_view query) {
        return Query{Parser(query, context, expansion).parse_whole()};
    };
    const std::optional<PastedText> pasted = read_bounded(text);
    if (!pasted) return read(text);
    try {
        return read(pasted->text);
    } catch (const SyntaxError& error) {
        throw SyntaxError(pasted->origin_of(error.span), error.problem, error.hint);
    }
}

}  // namespace offprint
