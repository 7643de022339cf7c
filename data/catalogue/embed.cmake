# SPDX-License-Identifier: GPL-3.0-or-later
# Writes OUTPUT: a C++ source that holds FILE as the text of the presets.
file(READ ${FILE} text)
file(WRITE ${OUTPUT}
"// Made from data/catalogue/presets.json by data/catalogue/embed.cmake.
#include \"data/presets.h\"

namespace frond::data {
std::string_view presetsText() {
    return R\"frond_json(${text})frond_json\";
}
} // namespace frond::data
")
