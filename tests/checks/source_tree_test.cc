#include "checks/source_tree.h"

#include <gtest/gtest.h>

namespace offprint_test {
namespace {

using Shown = std::vector<std::string>;

Shown measured(std::string_view text) {
    Shown shown;
    for (const FunctionSize& f : measure_functions(text)) {
        shown.push_back(std::to_string(f.line) + "+" + std::to_string(f.lines) + " " + f.signature);
    }
    return shown;
}

TEST(SourceTree, BlanksCommentsAndLiterals) {
    EXPECT_EQ(code_only("a // {\nb"), "a     \nb");
    EXPECT_EQ(code_only("a /* {\n */ b"), "a     \n    b");
    EXPECT_EQ(code_only("f(\"{\\\"\", '{', 1'000)"), "f(\"   \", \" \", 1'000)");
    EXPECT_EQ(code_only("R\"x({)\"\n)x\" y"), "\"      \n  \" y");
}

TEST(SourceTree, MeasuresFunctionsOfNamespacesAndClasses) {
    EXPECT_EQ(measured("namespace a {\nint f(int x) {\n    if (x) {\n    }\n    return 1;\n}\n}  // a\n"),
              (Shown{"2+5 int f(int x) {"}));
    EXPECT_EQ(
        measured("struct S {\n    int f() const { return 1; }\n    int x = 0;\n};\nS g() { return {}; }\n"),
        (Shown{"2+1 int f() const { return 1; }", "5+1 S g() { return {}; }"}));
    EXPECT_EQ(measured("class S : public T {\n  public:\n    S(int a) : a_{a}, b_{a} {\n    }\n    ~S() = "
                       "default;\n};\n"),
              (Shown{"3+2 S(int a) : a_{a}, b_{a} {"}));
    EXPECT_EQ(measured("auto f(int a,\n       int b) -> std::vector<int> {\n    return {a, b};\n}\n"),
              (Shown{"1+4 auto f(int a,"}));
}

TEST(SourceTree, TellsTablesFromFunctions) {
    EXPECT_EQ(measured("constexpr T kTable[] = {\n    {1, f(2)},\n    {2, 3},\n};\nint x{3};\n"), Shown{});
    EXPECT_EQ(
        measured(
            "enum class E { kA, kB };\nconstexpr auto kT = std::to_array<E>({\n E::kA,\n});\nvoid f() {}\n"),
        (Shown{"5+1 void f() {}"}));
    EXPECT_EQ(measured("#define M(x) \\\n    void x() {\nbool operator==(A, B) {\n}\n"),
              (Shown{"3+2 bool operator==(A, B) {"}));
}

TEST(SourceTree, FindsTheProjectsFilesAndTheirRooms) {
    bool seen = false;
    for (const SourceFile& file : files_under({"include"})) {
        if (file.path != "include/offprint/base/error.h") continue;
        seen = true;
        EXPECT_EQ(file.room, "base");
        EXPECT_TRUE(file.is_header());
    }
    EXPECT_TRUE(seen);
}

}  // namespace
}  // namespace offprint_test
