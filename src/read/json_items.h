// The objects of a JSON list, one after the other.
//
// A broken or cut-off item costs only itself: see read_json_items().
//
//     JsonText text(input);
//     if (text.next_byte() == '[')
//         read_json_items(text, intake, [&](JsonValue item) { for_each_json_field(item, …); });
#pragma once
#include <functional>

#include "intake.h"
#include "json_text.h"

namespace offprint {

/// May throw JsonDamage while it reads the item. It is then called again for the same one, when more of the
/// text is there, so it must have done nothing with the item but take notes.
using JsonUse = std::function<void(JsonValue)>;

/// Calls `use` for the items of the list where the text stands, at its '['. Tells the intake which entry is
/// being read, in which line, and stops when that is full. True when the text stands behind the list; false
/// when the rest of the text was given up.
bool read_json_items(JsonText& text, Intake& intake, const JsonUse& use);

/// The same for the one object where the text stands, as entry 1.
bool read_json_object(JsonText& text, Intake& intake, const JsonUse& use);

}  // namespace offprint
