// Parameters stand between ampersands, up to a fragment.
#include "address_parameter.h"

#include "offprint/base/find_text.h"
#include "offprint/base/hex.h"

namespace offprint {

std::string_view address_parameter(std::string_view address, std::string_view name) {
    std::size_t at = address.find('?');
    while (at < address.size()) {
        const std::string_view rest = address.substr(at + 1);
        if (rest.starts_with(name) && rest.substr(name.size()).starts_with('='))
            return rest.substr(name.size() + 1, find_one_of<'&', '#'>(rest) - name.size() - 1);
        at = address.find('&', at + 1);
    }
    return {};
}

std::string decoded_parameter(std::string_view address, std::string_view name) {
    std::string value;
    append_unescaped_bytes(value, address_parameter(address, name), '%');
    return value;
}

}  // namespace offprint
