// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/file/inputfile.h"

#include "core/base/storageerror.h"
#include "core/base/text.h"
#include "data/file/durablefile.h"
#include "data/format/formaterror.h"

#include <cerrno>
#include <fcntl.h>
#include <iterator>
#include <limits>
#include <sys/stat.h>
#include <unistd.h>

namespace frond::data {

namespace {

constexpr std::size_t pieceBytes = std::size_t{64} * 1024;

/// A descriptor of a regular file. Without O_NONBLOCK the open itself would wait for someone to
/// write into a pipe.
int openedFile(const std::filesystem::path& path, std::size_t most) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0 && (errno == ENXIO || errno == ENODEV))
        throw FormatError({"", {Code::IsDevice}}); // which cannot even be opened
    if (descriptor < 0 && errno == EIO)
        throwErrno(EIO, StorageError::About::OtherFile);
    if (descriptor < 0)
        throw StorageError(StorageError::Kind::Missing, {Code::FileCannotBeRead},
                           StorageError::About::OtherFile);
    try {
        struct stat status {};
        if (::fstat(descriptor, &status) != 0)
            throwErrno(EIO, StorageError::About::OtherFile);
        if (S_ISDIR(status.st_mode))
            throw FormatError({"", {Code::IsFolder}});
        if (!S_ISREG(status.st_mode))
            throw FormatError({"", {Code::IsPipe}});
        if (static_cast<std::uintmax_t>(status.st_size) > most)
            throw FormatError({"", {Code::IsLargerThan, most / mebibyte}});
    } catch (...) {
        ::close(descriptor);
        throw;
    }
    return descriptor;
}

} // namespace

class InputFile::Buffer : public std::streambuf {
public:
    Buffer(const std::filesystem::path& path, std::size_t most)
        : m_descriptor(openedFile(path, most)) {}
    ~Buffer() override { ::close(m_descriptor); }
    Buffer(const Buffer&) = delete;
    Buffer& operator=(const Buffer&) = delete;

protected:
    int_type underflow() override {
        ssize_t size = -1;
        do
            size = ::read(m_descriptor, m_piece.data(), m_piece.size());
        while (size < 0 && errno == EINTR);
        if (size < 0)
            throwErrno(EIO, StorageError::About::OtherFile);
        setg(m_piece.data(), m_piece.data(), m_piece.data() + size);
        return size == 0 ? traits_type::eof() : traits_type::to_int_type(m_piece.front());
    }
    /// To a place counted from the beginning; nothing else is asked for.
    pos_type seekpos(pos_type place, std::ios_base::openmode /*which*/) override {
        setg(m_piece.data(), m_piece.data(), m_piece.data());
        const auto reached = ::lseek(m_descriptor, static_cast<off_t>(place), SEEK_SET);
        return reached < 0 ? pos_type(off_type(-1)) : pos_type(reached);
    }

private:
    int m_descriptor;
    std::array<char, pieceBytes> m_piece{};
};

InputFile::InputFile(const std::filesystem::path& path, std::size_t most)
    : std::istream(nullptr), m_buffer(std::make_unique<Buffer>(path, most)) {
    rdbuf(m_buffer.get());
    exceptions(std::ios::badbit); // hands on what the buffer throws
}

InputFile::~InputFile() = default;

std::string inputContent(const std::filesystem::path& path, std::size_t most) {
    InputFile file(path, most);
    std::string content;
    std::string piece(pieceBytes, '\0');
    while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())), file.gcount() > 0) {
        content.append(piece, 0, static_cast<std::size_t>(file.gcount()));
        if (content.size() > most)
            throw FormatError({"", {Code::IsLargerThan, most / mebibyte}});
    }
    return content;
}

std::string inputStart(const std::filesystem::path& path, std::size_t size) {
    InputFile file(path, std::numeric_limits<std::size_t>::max());
    std::string start(size, '\0');
    file.read(start.data(), static_cast<std::streamsize>(size));
    start.resize(static_cast<std::size_t>(file.gcount()));
    return start;
}

} // namespace frond::data
