// The data of a template: a tree of nothing, truth, numbers, texts, lists and maps. A Value is a small
// handle; its texts, items and fields live elsewhere: in a ValueStore, in the Digest it was made from, or in
// a string literal. All of these must outlive the rendering.
//
//     ValueStore store;
//     Value paper = store.map({{"title", Value::text(title)}, {"upvotes", Value::number(41)}});
//     Value root = store.map({{"papers", store.list({paper})}});
#pragma once
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <initializer_list>
#include <memory>
#include <memory_resource>
#include <span>
#include <string_view>

namespace offprint {

struct ValueField;
struct LateItems;

class Value {
  public:
    enum class Kind : std::uint8_t {
        kNull,
        kBool,
        kNumber,
        kText,    ///< from outside: escaped for the format
        kUrl,     ///< went through safe_url(): only HTML escapes it once more
        kMarkup,  ///< made by offprint for this format: written as it is
        kList,
        kMap,
    };

    Value() : size_(0), list_(nullptr) {}
    static Value truth(bool value) { return Value(Kind::kBool, value ? 1 : 0); }
    static Value number(double value);
    static Value number(std::size_t value) { return number(static_cast<double>(value)); }
    static Value number(int value) { return number(static_cast<double>(value)); }
    static Value text(std::string_view value) { return Value(Kind::kText, value); }
    static Value url(std::string_view value) { return Value(Kind::kUrl, value); }
    static Value markup(std::string_view value) { return Value(Kind::kMarkup, value); }
    /// A view of items that are kept elsewhere.
    static Value list(std::span<const Value> items);
    /// A list whose items are made when they are written.
    static Value list(const LateItems& items);
    static Value map(std::span<const ValueField> fields);

    Kind kind() const { return kind_; }
    /// Whether a section is shown: not for nothing, false, zero, the empty text and the empty list.
    bool is_true() const;
    /// Of the three kinds of text; empty otherwise.
    std::string_view as_text() const;
    double as_number() const { return kind_ == Kind::kNumber ? number_ : 0; }
    /// Empty unless this is a list of items that are there.
    std::span<const Value> items() const;
    /// How many items a list has; 0 otherwise.
    std::size_t count() const { return kind_ == Kind::kList ? size_ : 0; }
    /// Null unless this is a list whose items are made late.
    const LateItems* late_items() const { return is_late_ ? late_ : nullptr; }
    /// Empty unless this is a map.
    std::span<const ValueField> fields() const;
    /// The field of a map, or null when it has none of that name (the first of equal names).
    const Value* find(std::string_view name) const;

  private:
    Value(Kind kind, std::size_t size) : kind_(kind), size_(size), list_(nullptr) {}
    Value(Kind kind, std::string_view value) : kind_(kind), size_(value.size()), text_(value.data()) {}

    Kind kind_ = Kind::kNull;
    bool is_late_ = false;
    std::size_t size_;  ///< bytes, items or fields; 1 for true
    union {
        const char* text_;
        const Value* list_;
        const LateItems* late_;
        const ValueField* map_;
        double number_;
    };
};

struct ValueField {
    std::string_view name;  ///< usually a literal; kept elsewhere like every text
    Value value;
};

class ValueStore;

/// The items of a list, made one after the other when they are written: a long list takes no room then.
struct LateItems {
    using Maker = std::function<Value(std::size_t number)>;  ///< from 0

    std::size_t count = 0;
    /// What makes them, for one thread: each in the store, which is emptied before the next.
    std::function<Maker(ValueStore&)> begin;
};

/// Owns what a tree of values needs beyond the digest: lists, maps and texts made for it. Everything is freed
/// at once.
class ValueStore {
  public:
    /// A digest of 20 papers fits into 64 KiB.
    explicit ValueStore(std::size_t first_block = std::size_t{64} * 1024)
        : first_(std::make_unique_for_overwrite<std::byte[]>(first_block)),
          memory_(first_.get(), first_block) {}
    ValueStore(const ValueStore&) = delete;
    ValueStore& operator=(const ValueStore&) = delete;

    /// A copy of the bytes that lives as long as the store.
    std::string_view keep(std::string_view text);
    Value list(std::span<const Value> items);
    Value list(std::initializer_list<Value> items) { return list(std::span(items.begin(), items.size())); }
    Value map(std::span<const ValueField> fields);
    Value list(LateItems items);
    Value map(std::initializer_list<ValueField> fields) {
        return map(std::span(fields.begin(), fields.size()));
    }
    /// Nothing that was made is there any more.
    void clear();

  private:
    // Not on the stack, of which every 4 KiB that were not used before cost a fault.
    std::unique_ptr<std::byte[]> first_;
    std::pmr::monotonic_buffer_resource memory_;
    std::deque<LateItems> late_;
};

}  // namespace offprint
