// Options and words of a command line as plain data: what they are called, what they mean, where the value
// goes.
#pragma once
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace offprint {

struct OptionInfo {
    const char* names;  ///< `--output`, `-o,--output`; of words: what stands for them in the usage
    const char* what;
    const char* value;  ///< what stands for the value in help; empty of a switch and of words
    std::variant<bool*, std::string*, std::vector<std::string>*> target;
    const char* choices;  ///< values with blanks in between, or one of the kinds below; empty: anything
    bool is_words = false;

    /// Without the short name and the dashes.
    std::string_view long_name() const {
        const std::string_view all(names);
        const std::size_t dashes = all.find("--");
        return dashes == all.npos ? all : all.substr(dashes + 2);
    }
};

// Kinds of choices that are not known before the configuration is read.
inline constexpr const char* kAnyFile = "<file>";
inline constexpr const char* kAnyTopic = "<topic>";
inline constexpr const char* kAnyTopicOrListing = "<topic or listing>";
inline constexpr const char* kAnyListing = "<listing>";
inline constexpr const char* kAnyFormat = "<format>";
inline constexpr const char* kAnyDigestFormat = "<digest format>";
inline constexpr const char* kAnyQuery = "<query>";
inline constexpr const char* kAnyTemplate = "<template>";
inline constexpr const char* kAnyInputFormat = "<input format>";

class OptionList {
  public:
    void add(const char* names, std::string& target, const char* what, const char* value,
             const char* choices = "") {
        all_.push_back({names, what, value, &target, choices});
    }
    void add(const char* names, std::vector<std::string>& target, const char* what, const char* value,
             const char* choices = "") {
        all_.push_back({names, what, value, &target, choices});
    }
    void add_flag(const char* names, bool& target, const char* what) {
        all_.push_back({names, what, "", &target, ""});
    }
    /// One word that is no option.
    void add_words(const char* name, std::string& target, const char* choices = "") {
        all_.push_back({name, "", "", &target, choices, true});
    }
    /// All that are left.
    void add_words(const char* name, std::vector<std::string>& target, const char* choices = "") {
        all_.push_back({name, "", "", &target, choices, true});
    }

    const std::vector<OptionInfo>& all() const { return all_; }

  private:
    std::vector<OptionInfo> all_;
};

}  // namespace offprint
