// Memory that is taken from front to back and given back from any place on, for what no destructor has to
// look after.
//
//     NodeMemory::Place place = memory.place();
//     char* bytes = memory.take(100);
//     memory.go_back_to(place);                 // the bytes are free
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <utility>
#include <vector>

namespace offprint {

class NodeMemory {
  public:
    struct Place {
        std::size_t blocks = 0;  ///< that are in use
        char* at = nullptr;      ///< in the last of them
    };

    char* take(std::size_t size) {
        if (size > static_cast<std::size_t>(end_ - place_.at)) begin_block(size);
        return std::exchange(place_.at, place_.at + size);
    }

    template <class Node, class... Values>
    Node* make(const Values&... values) {
        const std::size_t off = reinterpret_cast<std::uintptr_t>(place_.at) % alignof(Node);
        if (off > 0 && place_.at != end_) take(alignof(Node) - off);  // blocks begin aligned
        return new (take(sizeof(Node))) Node{values...};
    }

    Place place() const { return place_; }
    void go_back_to(Place place) {
        place_ = place;
        end_ = place.blocks == 0 ? nullptr : end_of(blocks_[place.blocks - 1]);
    }

  private:
    struct Block {
        std::unique_ptr<char[]> bytes;
        std::size_t size;
    };
    static char* end_of(const Block& block) { return block.bytes.get() + block.size; }
    void begin_block(std::size_t least);

    std::vector<Block> blocks_;
    Place place_;
    char* end_ = nullptr;  ///< of the block in hand
};

}  // namespace offprint
