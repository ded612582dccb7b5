// The words before the last tell the command, and whether the last is the value of an option. Everything else
// is read from the table of commands, the tables of fields and formats, and the configuration.
#include "completion.h"

#include <algorithm>

#include "command_table.h"
#include "offprint/base/arxiv_category.h"
#include "offprint/base/error.h"
#include "offprint/base/utf8.h"
#include "offprint/query/field.h"
#include "offprint/read/format.h"
#include "offprint/render/render.h"
#include "offprint/render/template_folder.h"

namespace offprint {
namespace {

std::string short_name(const OptionInfo& option) {
    const std::string_view names(option.names);
    return names.starts_with("--") ? "" : std::string(names.substr(0, names.find(',')));
}

bool takes_value(const OptionInfo& option) { return !std::holds_alternative<bool*>(option.target); }

const OptionInfo* find_option(const OptionList& options, std::string_view word) {
    for (const OptionInfo& option : options.all()) {
        if (option.is_words) continue;
        if (word == "--" + std::string(option.long_name()) || (!word.empty() && word == short_name(option)))
            return &option;
    }
    return nullptr;
}

class Completer {
  public:
    Completer(std::span<const std::string> words, const Session& session)
        : words_(words), session_(session), last_(words.empty() ? "" : words.back()) {
        describe_global(global_, global_options_);
    }

    OfferedWords find() {
        read_words();
        const std::size_t equals = last_.find('=');
        if (pending_ != nullptr) {
            add_choices(*pending_, "", last_);
        } else if (last_.starts_with("--") && equals != last_.npos && !is_behind_dashes_) {
            const OptionInfo* option = find(last_.substr(0, equals));
            if (option != nullptr)
                add_choices(*option, last_.substr(0, equals + 1), last_.substr(equals + 1));
        } else if (last_.starts_with('-') && !is_behind_dashes_) {
            add_options(own_);
            add_options(global_);
            add("--help", "examples and options");
            if (command_ == nullptr) add("--version", "the version");
        } else if (command_ == nullptr) {
            for (const CommandEntry& entry : command_table()) add(entry.name, entry.what);
            add("help", "a page on a command, or on queries");
        } else {
            add_words();
        }
        return std::move(found_);
    }

  private:
    void read_words() {
        for (std::size_t i = 0; i + 1 < words_.size(); ++i) {
            const std::string& word = words_[i];
            if (pending_ != nullptr) {
                pending_ = nullptr;
            } else if (is_behind_dashes_ || word.empty() || word[0] != '-' || word == "-") {
                take_word(word);
            } else if (word == "--") {
                is_behind_dashes_ = true;
            } else if (const OptionInfo* option = find(word); option != nullptr && takes_value(*option)) {
                pending_ = option;
            }
        }
    }

    void take_word(const std::string& word) {
        if (command_ != nullptr) {
            ++positions_;
            return;
        }
        for (const CommandEntry& entry : command_table()) {
            if (word != entry.name) continue;
            command_ = &entry;
            entry.describe(arguments_, own_);
        }
    }

    const OptionInfo* find(std::string_view word) const {
        const OptionInfo* own = find_option(own_, word);
        return own != nullptr ? own : find_option(global_, word);
    }

    void add(const std::string& text, std::string_view meaning) {
        if (text.starts_with(last_)) found_.all.push_back({text, clean_line(meaning)});
    }

    void add_options(const OptionList& options) {
        for (const OptionInfo& option : options.all())
            if (!option.is_words) add("--" + std::string(option.long_name()), option.what);
    }

    /// The last of the words that are no options stands for all that follow.
    void add_words() {
        std::size_t left = positions_;
        const OptionInfo* here = nullptr;
        for (const OptionInfo& option : own_.all()) {
            if (!option.is_words) continue;
            here = &option;
            if (left-- == 0) break;
        }
        if (here != nullptr) add_choices(*here, "", last_);
    }

    /// `before` stands in the word before the value.
    void add_choices(const OptionInfo& option, const std::string& before, const std::string& value) {
        const std::string_view choices = option.choices;
        const auto offer = [&](std::string_view text, std::string_view meaning) {
            add(before + std::string(text), meaning);
        };
        if (choices == kAnyFile) found_.files = true;
        if (choices == kAnyTopicOrListing && !value.empty()) offer_fields(value, offer);
        if (choices == kAnyTopic || choices == kAnyTopicOrListing)
            for (const Topic& topic : session_.config.topics)
                if (!topic.mute) offer(topic.name, topic.written);
        if (choices == kAnyListing || choices == kAnyTopicOrListing) offer_listings(offer);
        if (choices == kAnyQuery) offer_fields(value, offer);
        if (choices == kAnyInputFormat)
            for (const FormatInfo& info : format_table()) offer(info.name, info.what);
        if (choices == kAnyFormat || choices == kAnyDigestFormat)
            for (const OutputFormatInfo& info : output_formats()) offer(info.name, info.what);
        if (choices == kAnyDigestFormat) offer("email", "a whole mail");
        if (choices == kAnyTemplate) {
            for (const std::string& name : template_folders(session_.templates_folder)) offer(name, "yours");
            found_.files = true;
        }
        if (!choices.starts_with('<')) offer_each(choices, offer);
    }

    template <class Offer>
    static void offer_each(std::string_view choices, const Offer& offer) {
        while (!choices.empty()) {
            const std::size_t blank = std::min(choices.find(' '), choices.size());
            offer(choices.substr(0, blank), "");
            choices.remove_prefix(std::min(blank + 1, choices.size()));
        }
    }

    template <class Offer>
    void offer_listings(const Offer& offer) {
        for (const SourceConfig& source : session_.config.sources) offer(source.name, "of the configuration");
        offer("hf", "Hugging Face, the latest day");
        offer("hf:yesterday", "Hugging Face, a day that is complete");
        offer("hf:trending", "Hugging Face, what is trending");
        offer("arxiv:", "arXiv's announcements: arxiv:cs.CL+cs.LG");
        if (last_.starts_with("arxiv:")) offer_categories(offer);
        offer("biorxiv:", "a subject of bioRxiv, or all");
        offer("medrxiv:", "a subject of medRxiv, or all");
        found_.files = true;
    }

    /// `arxiv:cs.CL+cs.LG`
    template <class Offer>
    void offer_categories(const Offer& offer) const {
        const std::string before = last_.substr(0, last_.find_last_of(":+") + 1);
        for (const std::string& name : arxiv_categories()) offer(before + name, "a category of arXiv");
    }

    /// A field may begin where a word of the query does, and its value behind its colon.
    template <class Offer>
    void offer_fields(const std::string& value, const Offer& offer) const {
        const std::size_t colon = value.rfind(':');
        // A minus begins a word, and stands in categories.
        const std::size_t begin = value.substr(0, colon).find_last_of(" (-") + 1;  // npos + 1 is 0
        if (colon != value.npos && value.find_first_of(" (", colon) == value.npos) {
            if (const FieldInfo* field = find_field(value.substr(begin, colon - begin)))
                offer_values(*field, value.substr(0, colon + 1), offer);
            return;
        }
        const std::string before = value.substr(0, value.find_last_of(" (-") + 1);
        for (const FieldInfo& info : all_fields())
            if (!info.name.empty()) offer(before + std::string(info.name) + ':', info.meaning);
    }

    template <class Offer>
    void offer_values(const FieldInfo& field, const std::string& before, const Offer& offer) const {
        const auto each = [&](std::string_view names) {
            offer_each(names, [&](std::string_view name, std::string_view) {
                offer(before + std::string(name), "");
            });
        };
        if (field.type == FieldType::kCategory)
            for (const std::string& name : arxiv_categories()) offer(before + name, "a category of arXiv");
        if (field.type == FieldType::kAnnounce) each("new cross replace replace-cross");
        if (field.type == FieldType::kState) each("unseen seen new replaced cross withdrawn");
        if (field.type == FieldType::kNotBefore || field.type == FieldType::kNotAfter ||
            field.type == FieldType::kDate)
            each("today yesterday");
        if (field.type == FieldType::kSource)
            for (const SourceConfig& source : session_.config.sources) offer(before + source.name, "");
        if (field.type != FieldType::kFieldName) return;
        for (const FieldInfo& info : all_fields())  // those of a paper, not those that ask about it
            if (info.field > Field::kAll && info.field < Field::kTopic)
                offer(before + std::string(info.name), info.meaning);
    }

    std::span<const std::string> words_;
    const Session& session_;
    std::string last_;
    GlobalOptions global_options_;
    AllArguments arguments_;
    OptionList global_, own_;
    const CommandEntry* command_ = nullptr;
    const OptionInfo* pending_ = nullptr;  ///< whose value comes next
    std::size_t positions_ = 0;            ///< words of the command that are no options
    bool is_behind_dashes_ = false;
    OfferedWords found_;
};

constexpr std::string_view kBash = R"(# bash completion for offprint
_offprint() {
    local cur head line value quoted i word rest=$COMP_LINE words=()
    for ((i = 0; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        # bash splits words at : and =; what no blank separates belongs together.
        if ((i > 0)) && [[ $rest != [[:blank:]]* ]]; then
            words[${#words[@]}-1]+=$word
        else
            words+=("$word")
            rest=${rest#"${rest%%[![:blank:]]*}"}
        fi
        rest=${rest#"$word"}
    done
    cur=${words[${#words[@]}-1]}
    head=${cur%"${cur##*[:=]}"}
    COMPREPLY=()
    # What is inside of quotes is left as it is: whatever were put there would be quoted once more.
    [[ $cur == [\'\"]* ]] && return
    while IFS= read -r line; do
        if [[ $line == :file ]]; then
            compopt -o filenames
            while IFS= read -r value; do COMPREPLY+=("$value"); done < <(compgen -f -- "${cur#"$head"}")
            continue
        fi
        value=${line%%$'\t'*}
        [[ $value == *[:=] ]] && compopt -o nospace
        value=${value#"$head"}
        quoted=
        [[ -z $value ]] || printf -v quoted %q "$value"
        COMPREPLY+=("$quoted")
    done < <("${words[0]}" completion candidates -- "${words[@]:1}" 2>/dev/null)
}
complete -F _offprint offprint
)";

constexpr std::string_view kZsh = R"(#compdef offprint
_offprint() {
    local line value
    local -a values shown open_values open_shown
    while IFS= read -r line; do
        if [[ $line == :file ]]; then
            _files
            continue
        fi
        value=${line%%$'\t'*}
        if [[ $value == *[:=] ]]; then
            open_values+=("$value")
            open_shown+=("${line/$'\t'/  -- }")
        else
            values+=("$value")
            shown+=("${line/$'\t'/  -- }")
        fi
    done < <("${words[1]}" completion candidates -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)
    (( $#values )) && compadd -l -d shown -a values
    (( $#open_values )) && compadd -S '' -l -d open_shown -a open_values
    return 0
}
if [ "$funcstack[1]" = "_offprint" ]; then
    _offprint "$@"
else
    compdef _offprint offprint
fi
)";

constexpr std::string_view kFish = R"(# fish completion for offprint
function __offprint_candidates
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in ($words[1] completion candidates -- $words[2..-1] "$current" 2>/dev/null)
        if test "$line" = :file
            __fish_complete_path "$current"
        else
            echo $line
        end
    end
end
complete -c offprint -f -a '(__offprint_candidates)'
)";

}  // namespace

OfferedWords find_candidates(std::span<const std::string> words, const Session& session) {
    return Completer(words, session).find();
}

std::string_view completion_script(const std::string& shell) {
    if (shell == "bash") return kBash;
    if (shell == "zsh") return kZsh;
    if (shell == "fish") return kFish;
    throw Error(ErrorKind::kUsage,
                shell.empty() ? "completion: say for which shell"
                              : "completion: '" + clean_line(shell) + "' is not known",
                "known: bash, zsh, fish");
}

}  // namespace offprint
