// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/format/foreign/ziparchive.h"

#include "data/format/foreign/foreign.h"
#include "data/format/formaterror.h"

#include <array>
#include <zip.h>

namespace frond::data {

namespace {

struct ClosingFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

} // namespace

void ZipArchive::Closing::operator()(zip* archive) const {
    zip_discard(archive);
}

ZipArchive::ZipArchive(std::string_view bytes) {
    if (bytes.size() > maxForeignBytes)
        throw FormatError({"", {Code::IsLargerThan, maxForeignMib}});
    if (bytes.empty()) // which libzip takes for an archive without members
        throw FormatError({"", {Code::NotWholeZip}});
    zip_error_t ignored;
    zip_error_init(&ignored);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &ignored);
    if (source)
        m_archive.reset(zip_open_from_source(source, ZIP_RDONLY, &ignored));
    if (source && !m_archive) // an archive that is open owns it
        zip_source_free(source);
    zip_error_fini(&ignored);
    if (!m_archive)
        throw FormatError({"", {Code::NotWholeZip}});

    const auto count = static_cast<std::size_t>(zip_get_num_entries(m_archive.get(), 0));
    if (count > maxZipMembers)
        throw FormatError({"", {Code::TooManyMembers, maxZipMembers}});
    m_names.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const char* name = zip_get_name(m_archive.get(), i, ZIP_FL_ENC_RAW);
        m_names.emplace_back(name ? name : "");
    }
}

std::optional<std::string> ZipArchive::content(std::size_t member) {
    const std::unique_ptr<zip_file_t, ClosingFile> file(
        zip_fopen_index(m_archive.get(), member, 0));
    if (!file)
        return std::nullopt;
    // What the archive says about its sizes is the sender's word: it can only refuse earlier. What
    // comes out is counted.
    zip_stat_t stat;
    zip_stat_init(&stat);
    std::string content;
    if (zip_stat_index(m_archive.get(), member, 0, &stat) == 0 && (stat.valid & ZIP_STAT_SIZE)) {
        if (stat.size > maxForeignBytes - m_unpacked)
            throw FormatError({"", {Code::UnpacksTo, maxForeignMib}});
        content.reserve(stat.size);
    }
    std::array<char, std::size_t{64} * 1024> piece{};
    while (true) {
        const zip_int64_t size = zip_fread(file.get(), piece.data(), piece.size());
        if (size < 0)
            return std::nullopt; // a wrong checksum shows here too
        if (size == 0)
            return content;
        m_unpacked += static_cast<std::size_t>(size);
        if (m_unpacked > maxForeignBytes)
            throw FormatError({"", {Code::UnpacksTo, maxForeignMib}});
        content.append(piece.data(), static_cast<std::size_t>(size));
    }
}

} // namespace frond::data
