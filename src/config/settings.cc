// The key table says what there is, the document what is written; what is not written is told with its
// default.
#include "offprint/config/settings.h"

#include <algorithm>

#include "mistakes.h"
#include "offprint/base/caret.h"
#include "offprint/base/utf8.h"
#include "offprint/config/keys.h"
#include "toml.h"

namespace offprint {
namespace {

const TomlMember* find_member(const TomlNode* table, std::string_view key) {
    if (table == nullptr) return nullptr;
    const auto found = std::find_if(table->members.begin(), table->members.end(),
                                    [&](const TomlMember& member) { return member.key == key; });
    return found == table->members.end() ? nullptr : &*found;
}

class SettingLister {
  public:
    SettingLister(std::string_view document, const std::string& name) : document_(document), name_(name) {}

    std::vector<Setting> list() {
        const TomlNode root = parse_toml(document_);
        add_table("", "", &root);
        if (const TomlMember* sources = find_member(&root, "source"))
            for (const TomlMember& source : sources->value.members)
                add_table("source.NAME", "source." + clean_line(source.key) + '.', &source.value);
        if (const TomlMember* topics = find_member(&root, "topic"))
            for (const TomlNode& topic : topics->value.items) {
                const TomlMember* name = find_member(&topic, "name");
                add_table("topic", "topic." + clean_line(name ? name->value.text : "") + '.', &topic);
            }
        for (const char* table : {"digest", "mail"}) {
            const TomlMember* member = find_member(&root, table);
            add_table(table, std::string(table) + '.', member ? &member->value : nullptr);
        }
        return std::move(settings_);
    }

  private:
    void add_table(std::string_view table, const std::string& prefix, const TomlNode* node) {
        const bool is_named = table == "topic" || table == "source.NAME";
        for (const ConfigKey& key : kConfigKeys) {
            if (key.table != table || (table == "topic" && key.name == "name")) continue;
            const TomlMember* member = find_member(node, key.name);
            // What a source of another kind could have says nothing about this one.
            if (member == nullptr && is_named && key.standard.empty()) continue;
            add(prefix + std::string(key.name), key, member);
        }
    }

    void add(std::string name, const ConfigKey& key, const TomlMember* member) {
        if (member == nullptr) {
            settings_.push_back({std::move(name), std::string(key.standard), "default"});
            return;
        }
        const TextSpan span = member->value.span;
        std::string value = clean_line(document_.substr(span.begin, span.end - span.begin));
        if (may_hold_secret(value)) value = "(hidden)";
        const std::size_t line = line_column(document_, member->span.begin).line;
        settings_.push_back({std::move(name), std::move(value), name_ + ':' + std::to_string(line)});
    }

    std::string_view document_;
    std::string name_;
    std::vector<Setting> settings_;
};

}  // namespace

std::vector<Setting> list_settings(std::string_view toml, const std::string& name) {
    return SettingLister(toml, name).list();
}

}  // namespace offprint
