// SPDX-License-Identifier: GPL-3.0-or-later
// A file that a person named, opened to read. Only a regular file is one: a pipe, a device or a
// socket may have no end, or never begin.
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <istream>
#include <memory>
#include <streambuf>
#include <string>
#include <string_view>

namespace frond::data {

/// The bytes of a regular file, never waited for. The constructor throws FormatError for what is
/// no regular file and for one of more than `most` bytes (as it is when opened; a reader that
/// counts notices one that grows), and StorageError (Missing, about the other file) for one that
/// cannot be opened. Reading throws StorageError (Io) when the disk does not give it.
class InputFile : public std::istream {
public:
    InputFile(const std::filesystem::path& path, std::size_t most);
    ~InputFile() override;
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;

private:
    class Buffer;
    std::unique_ptr<Buffer> m_buffer;
};

/// All of it, never more than `most` bytes. Throws like InputFile.
std::string inputContent(const std::filesystem::path& path, std::size_t most);

/// The first `size` bytes, or all where there are fewer. Throws like InputFile, whatever its size.
std::string inputStart(const std::filesystem::path& path, std::size_t size);

} // namespace frond::data
