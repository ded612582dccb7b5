// What people write down about mail: by what it is sent, when it is due, tables of subscribers. What is read
// can be written and read again, and what is refused is refused as a mistake of theirs, without a control
// character.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "offprint/base/csv.h"
#include "offprint/base/error.h"
#include "offprint/mail/transport.h"
#include "offprint/model/schedule.h"

namespace {

using namespace offprint;

void require(bool holds) {
    if (!holds) std::abort();
}

void require_clean(const Error& error) {
    for (const char c : std::string_view(error.what())) require(c >= ' ' || c < 0 || c == '\n');
}

void try_transport(std::string_view text) {
    try {
        const TransportSettings settings = parse_transport(text);
        if (settings.kind != TransportKind::kSmtp) return;
        require(parse_transport(settings.place).place == settings.place);
        require(settings.place.find_first_of("@ \r\n") == std::string::npos);
    } catch (const Error& error) {
        require(error.kind == ErrorKind::kUsage);
        require_clean(error);
    }
}

void try_schedule(std::string_view text) {
    try {
        const Schedule schedule = parse_schedule(text);
        require(parse_schedule(to_text(schedule)) == schedule);
        const Instant now{static_cast<std::int64_t>(text.size()) * 7'919'000};
        const Instant due = next_due(schedule, Zone(), now);
        require(due > now && last_due(schedule, Zone(), due) == due);
    } catch (const Error& error) {
        require(error.kind == ErrorKind::kUsage || error.kind == ErrorKind::kConfig);
        require_clean(error);
    }
}

void try_csv(std::string_view text) {
    const std::vector<CsvRow> cell = parse_csv(write_csv_cell(text) + ",end\n");
    require(cell.size() == 1 && cell[0].cells.size() == 2 && read_csv_cell(cell[0].cells[0]) == text);
    try {
        const std::vector<CsvRow> rows = parse_csv(text);
        std::string written;
        for (const CsvRow& row : rows) {
            for (const std::string& one : row.cells) written += write_csv_cell(one) + ',';
            written.back() = '\n';
        }
        const std::vector<CsvRow> again = parse_csv(written);
        require(again.size() == rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i)
            for (std::size_t k = 0; k < rows[i].cells.size(); ++k)
                require(read_csv_cell(again[i].cells[k]) == rows[i].cells[k]);
    } catch (const Error& error) {
        require(error.kind == ErrorKind::kInput);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    try_transport(text);
    try_schedule(text);
    try_csv(text);
    return 0;
}
