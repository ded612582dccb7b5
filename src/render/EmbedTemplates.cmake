# cmake -DFOLDER=templates/default -DOUT=builtin_templates.cc -P EmbedTemplates.cmake
#
# Writes a C++ file with the text of every *.mustache file of the folder, so that the program needs no files beside it. The table is constant
# data: it costs nothing when the program starts.
file(GLOB files ${FOLDER}/*.mustache)
list(SORT files)
set(rows "")
foreach(file IN LISTS files)
  get_filename_component(name "${file}" NAME)
  string(REGEX REPLACE "\\.mustache$" "" name "${name}")
  file(READ "${file}" text)
  string(APPEND rows "    {\"${name}\", R\"mustache(${text})mustache\"},\n")
endforeach()
file(WRITE "${OUT}" "// Made from the templates by EmbedTemplates.cmake.
#include \"offprint/render/template_set.h\"

namespace offprint {
namespace {
constexpr BuiltinTemplate kTemplates[] = {
${rows}};
}  // namespace

std::span<const BuiltinTemplate> builtin_templates() { return kTemplates; }

}  // namespace offprint
")
