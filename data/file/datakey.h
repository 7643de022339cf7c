// SPDX-License-Identifier: GPL-3.0-or-later
// The key of a database, and text that holds it, in memory that keeps no copies.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace frond::data {

/// 32 bytes in memory that is never swapped out nor written to a core dump, and wiped at the end.
/// It moves and copies only by that name.
class DataKey {
public:
    static constexpr std::size_t size = 32;

    DataKey(); ///< zeros, to be written through `writable`. Throws StorageError without such memory
    static DataKey random();
    [[nodiscard]] DataKey copy() const;

    [[nodiscard]] std::span<const std::uint8_t, size> bytes() const;
    [[nodiscard]] std::span<std::uint8_t, size> writable();
    friend bool operator==(const DataKey& a, const DataKey& b); ///< in constant time

private:
    struct Free {
        void operator()(std::uint8_t* bytes) const;
    };
    std::unique_ptr<std::uint8_t[], Free> m_bytes;
};

void wipe(void* bytes, std::size_t size) noexcept;

/// Memory like that of a DataKey. Throws StorageError without it.
void* lockedMemory(std::size_t size);
void freeLocked(void* memory) noexcept;

template <class Value>
struct LockedAllocator {
    using value_type = Value;
    LockedAllocator() = default;
    template <class Other>
    explicit(false) LockedAllocator(const LockedAllocator<Other>&) {}
    Value* allocate(std::size_t count) {
        return static_cast<Value*>(lockedMemory(count * sizeof(Value)));
    }
    void deallocate(Value* values, std::size_t) noexcept { freeLocked(values); }
    friend bool operator==(const LockedAllocator&, const LockedAllocator&) { return true; }
};

/// Words that open something, in such memory however short they are.
class LockedText {
public:
    LockedText() = default;
    explicit LockedText(std::string_view text) : m_bytes(text.begin(), text.end()) {}
    [[nodiscard]] std::string_view view() const { return {m_bytes.data(), m_bytes.size()}; }

private:
    std::vector<char, LockedAllocator<char>> m_bytes;
};

/// Wipes what it gives back.
template <class Value>
struct WipingAllocator {
    using value_type = Value;
    WipingAllocator() = default;
    template <class Other>
    explicit(false) WipingAllocator(const WipingAllocator<Other>&) {}
    Value* allocate(std::size_t count) { return std::allocator<Value>().allocate(count); }
    void deallocate(Value* values, std::size_t count) noexcept {
        wipe(values, count * sizeof(Value));
        std::allocator<Value>().deallocate(values, count);
    }
    friend bool operator==(const WipingAllocator&, const WipingAllocator&) { return true; }
};

/// Text with a key in it. (A short one may stay on the stack; a key never is short.)
using SecretText = std::basic_string<char, std::char_traits<char>, WipingAllocator<char>>;

} // namespace frond::data
