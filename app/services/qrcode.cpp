// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/qrcode.h"

#define ZX_USE_UTF8 // text as UTF-8, as from version 2 on

#include <QImage>
#include <QImageReader>
#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <ZXing/ReadBarcode.h>
#if __has_include(<ZXing/ReaderOptions.h>)
#include <ZXing/ReaderOptions.h>
#endif
#include <algorithm>
#include <exception>
#include <string>

namespace frond {

namespace {

#if __has_include(<ZXing/ReaderOptions.h>)
using ReadingOptions = ZXing::ReaderOptions;
#else
using ReadingOptions = ZXing::DecodeHints;
#endif

/// In modules, as ISO/IEC 18004 asks for.
constexpr int quietZone = 4;
/// A photo larger than this is read at this size; enough for the densest code.
constexpr int longestSide = 4000;

CodeModules modulesOf(const ZXing::BitMatrix& code) {
    CodeModules modules{code.width(), {}};
    for (int y = 0; y < code.height(); ++y) {
        for (int x = 0; x < code.width(); ++x)
            modules.dark.push_back(code.get(x, y));
    }
    return modules;
}

} // namespace

CodeModules ZxingCodes::draw(const QByteArray& text) const {
    try {
        return modulesOf(ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                             .setEncoding(ZXing::CharacterSet::UTF8)
                             .setMargin(quietZone)
                             .encode(text.toStdString(), 0, 0));
    } catch (const std::exception&) {
        return {}; // more than a code can hold
    }
}

std::optional<QByteArray> ZxingCodes::read(const QString& file) const {
    QImageReader reader(file);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (std::max(size.width(), size.height()) > longestSide)
        reader.setScaledSize(size.scaled(longestSide, longestSide, Qt::KeepAspectRatio));
    const QImage picture = reader.read().convertToFormat(QImage::Format_Grayscale8);
    if (picture.isNull())
        return std::nullopt;
    const ZXing::ImageView view(picture.constBits(), picture.width(), picture.height(),
                                ZXing::ImageFormat::Lum, static_cast<int>(picture.bytesPerLine()));
    const auto result = ZXing::ReadBarcode(
        view, ReadingOptions().setFormats(ZXing::BarcodeFormat::QRCode).setTryHarder(true));
    return result.isValid() ? QByteArray::fromStdString(result.text()) : QByteArray();
}

} // namespace frond
