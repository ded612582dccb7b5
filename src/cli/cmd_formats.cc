// The table of the formats that listings come in.
#include <unistd.h>

#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/cli/commands.h"
#include "offprint/read/format.h"
#include "offprint/render/json_writer.h"

namespace offprint {
namespace {

constexpr std::size_t kNameColumn = 14;

std::string as_text() {
    std::string out;
    for (const FormatInfo& info : format_table()) {
        std::string name(info.name);
        name.resize(kNameColumn, ' ');
        out.append(name).append(info.what).append("\n");
        out.append(kNameColumn, ' ').append("known by: ").append(info.recognised_by).append("\n");
    }
    return out;
}

std::string as_json() {
    JsonWriter json;
    json.begin_object();
    json.field("offprint", 1);
    json.key("formats").begin_array();
    for (const FormatInfo& info : format_table()) {
        json.break_line();
        json.begin_object();
        json.field("name", info.name);
        json.field("what", info.what);
        json.field("recognised_by", info.recognised_by);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return json.take() + '\n';
}

}  // namespace

int run_command(const FormatsArguments& arguments, const Session&) {
    if (arguments.format != "text" && arguments.format != "json")
        throw Error(ErrorKind::kUsage, "--format: '" + arguments.format + "' is not known",
                    "known: text json");
    write_to_descriptor(STDOUT_FILENO, arguments.format == "json" ? as_json() : as_text());
    return kExitDone;
}

}  // namespace offprint
