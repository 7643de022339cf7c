// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/android/jnibridge.h"

#include <QJniObject>
#include <QString>
#include <QtCore/qcoreapplication_platform.h>

namespace frond {

namespace {

constexpr const char* reminders = "org/frond/app/Reminders";

/// The activity while there is one, else the application.
jobject context() {
    return QNativeInterface::QAndroidApplication::context();
}

QJniObject javaText(const std::string& text) {
    return QJniObject::fromString(QString::fromStdString(text));
}

} // namespace

void JniBridge::rearm() {
    QJniObject::callStaticMethod<void>(reminders, "rearm", "(Landroid/content/Context;)V",
                                       context());
}

void JniBridge::cancelAll() {
    QJniObject::callStaticMethod<void>(reminders, "cancelAll", "(Landroid/content/Context;)V",
                                       context());
}

void JniBridge::clearShown() {
    QJniObject::callStaticMethod<void>(reminders, "clearShown", "(Landroid/content/Context;)V",
                                       context());
}

void JniBridge::tryOne(const std::string& line, int seconds) {
    const QJniObject text = javaText(line);
    QJniObject::callStaticMethod<void>(reminders, "tryOne",
                                       "(Landroid/content/Context;Ljava/lang/String;I)V", context(),
                                       text.object<jstring>(), seconds);
}

int JniBridge::permission() {
    return QJniObject::callStaticMethod<jint>(reminders, "permission",
                                              "(Landroid/content/Context;)I", context());
}

void JniBridge::requestPermission() {
    QJniObject::callStaticMethod<void>(reminders, "requestPermission",
                                       "(Landroid/content/Context;)V", context());
}

bool JniBridge::exactAllowed() {
    return QJniObject::callStaticMethod<jboolean>(reminders, "exactAllowed",
                                                  "(Landroid/content/Context;)Z", context());
}

bool JniBridge::heldBack() {
    return QJniObject::callStaticMethod<jboolean>(reminders, "heldBack",
                                                  "(Landroid/content/Context;)Z", context());
}

bool JniBridge::openSettings(const std::string& cause) {
    const QJniObject text = javaText(cause);
    return QJniObject::callStaticMethod<jboolean>(reminders, "openSettings",
                                                  "(Landroid/content/Context;Ljava/lang/String;)Z",
                                                  context(), text.object<jstring>());
}

} // namespace frond
