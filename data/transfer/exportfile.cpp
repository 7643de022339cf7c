// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/transfer/exportfile.h"

#include "data/file/databasefiles.h"
#include "data/file/newfile.h"

#include <system_error>

namespace frond::data {

namespace fs = std::filesystem;

void writeExport(const fs::path& path, std::string_view content) {
    writeExport(path, [&](const Sink& sink) { sink(content); });
}

void writeExport(const fs::path& path, const std::function<void(const Sink&)>& write,
                 const std::function<void(std::istream&)>& verify) {
    const fs::path target = resolved(path);
    std::error_code error;
    const fs::file_status status = fs::status(target, error);
    if (fs::exists(status) && !fs::is_regular_file(status))
        throw StorageError(StorageError::Kind::Other, {Code::FileNotReplaceable}, About::OtherFile);
    NewFile file(target, About::OtherFile);
    write([&](std::string_view bytes) { file.write(bytes); });
    if (verify) {
        file.sync();
        const auto written = file.reader();
        std::istream stream(written.get());
        stream.exceptions(std::ios::badbit); // hands on what the reader throws
        verify(stream);
    }
    file.replaceTarget();
}

} // namespace frond::data
