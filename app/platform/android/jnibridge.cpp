// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/android/jnibridge.h"

#include <QJniEnvironment>
#include <QJniObject>
#include <QString>
#include <QtCore/qcoreapplication_platform.h>
#include <mutex>
#include <utility>

namespace frond {

namespace {

constexpr const char* arrival = "org/frond/app/Arrival";
constexpr const char* biometricKeys = "org/frond/app/BiometricKeys";
constexpr const char* documents = "org/frond/app/Documents";
constexpr const char* reminders = "org/frond/app/Reminders";
constexpr const char* screen = "org/frond/app/Screen";
constexpr const char* session = "org/frond/app/SessionService";
constexpr const char* sound = "org/frond/app/Sound";
constexpr const char* vibration = "org/frond/app/Vibration";

/// The activity while there is one, else the application.
QJniObject context() {
    return QNativeInterface::QAndroidApplication::context();
}

QJniObject javaText(const std::string& text) {
    return QJniObject::fromString(QString::fromStdString(text));
}

/// Who is told of answers. Java calls in threads of its own.
struct Answers {
    std::mutex mutex;
    std::function<void()> ofArrival;
    std::function<void(bool)> ofSession;
    std::function<void(int, const std::string&)> ofDocument;
};

Answers& answers() {
    static Answers only;
    return only;
}

void arrived(JNIEnv* /*java*/, jclass /*of*/) {
    const std::lock_guard lock(answers().mutex);
    if (answers().ofArrival)
        answers().ofArrival();
}

void sessionAnswered(JNIEnv* /*java*/, jclass /*of*/, jboolean stops) {
    const std::lock_guard lock(answers().mutex);
    if (answers().ofSession)
        answers().ofSession(stops != JNI_FALSE);
}

void documentAnswered(JNIEnv* /*java*/, jclass /*of*/, jint went, jstring path) {
    const std::string where = QJniObject(path).toString().toStdString();
    const std::lock_guard lock(answers().mutex);
    if (answers().ofDocument)
        answers().ofDocument(went, where);
}

} // namespace

void JniBridge::rearm() {
    QJniObject::callStaticMethod<void>(reminders, "rearm", "(Landroid/content/Context;)V",
                                       context().object());
}

void JniBridge::cancelAll() {
    QJniObject::callStaticMethod<void>(reminders, "cancelAll", "(Landroid/content/Context;)V",
                                       context().object());
}

void JniBridge::clearShown() {
    QJniObject::callStaticMethod<void>(reminders, "clearShown", "(Landroid/content/Context;)V",
                                       context().object());
}

void JniBridge::tryOne(const std::string& line, int seconds) {
    const QJniObject text = javaText(line);
    QJniObject::callStaticMethod<void>(reminders, "tryOne",
                                       "(Landroid/content/Context;Ljava/lang/String;I)V",
                                       context().object(), text.object<jstring>(), seconds);
}

void JniBridge::handAlarm(const std::string& line, int seconds, bool vibrates) {
    const QJniObject text = javaText(line);
    QJniObject::callStaticMethod<void>(
        reminders, "handAlarm", "(Landroid/content/Context;Ljava/lang/String;IZ)V",
        context().object(), text.object<jstring>(), seconds, static_cast<jboolean>(vibrates));
}

void JniBridge::takeBackAlarm() {
    QJniObject::callStaticMethod<void>(reminders, "takeBackAlarm", "(Landroid/content/Context;)V",
                                       context().object());
}

int JniBridge::permission() {
    return QJniObject::callStaticMethod<jint>(reminders, "permission",
                                              "(Landroid/content/Context;)I", context().object());
}

void JniBridge::requestPermission() {
    QJniObject::callStaticMethod<void>(reminders, "requestPermission",
                                       "(Landroid/content/Context;)V", context().object());
}

bool JniBridge::exactAllowed() {
    return QJniObject::callStaticMethod<jboolean>(
        reminders, "exactAllowed", "(Landroid/content/Context;)Z", context().object());
}

bool JniBridge::heldBack() {
    return QJniObject::callStaticMethod<jboolean>(
        reminders, "heldBack", "(Landroid/content/Context;)Z", context().object());
}

bool JniBridge::openSettings(const std::string& cause) {
    const QJniObject text = javaText(cause);
    return QJniObject::callStaticMethod<jboolean>(reminders, "openSettings",
                                                  "(Landroid/content/Context;Ljava/lang/String;)Z",
                                                  context().object(), text.object<jstring>());
}

bool JniBridge::canVibrate() {
    return QJniObject::callStaticMethod<jboolean>(
        vibration, "isThere", "(Landroid/content/Context;)Z", context().object());
}

void JniBridge::vibrate(int milliseconds) {
    QJniObject::callStaticMethod<void>(vibration, "once", "(Landroid/content/Context;I)V",
                                       context().object(), milliseconds);
}

void JniBridge::play(const std::vector<std::int16_t>& samples, int rate) {
    QJniEnvironment java;
    const auto count = static_cast<jsize>(samples.size());
    const jshortArray array = java->NewShortArray(count);
    if (!array) { // no memory; nothing sounds
        java.checkAndClearExceptions();
        return;
    }
    const QJniObject owned = QJniObject::fromLocalRef(array);
    java->SetShortArrayRegion(array, 0, count, samples.data());
    QJniObject::callStaticMethod<void>(sound, "play", "([SI)V", owned.object<jshortArray>(), rate);
}

void JniBridge::endSound() {
    QJniObject::callStaticMethod<void>(sound, "end", "()V");
}

void JniBridge::keepScreenOn(bool on) {
    QJniObject::callStaticMethod<void>(screen, "keepOn", "(Landroid/content/Context;Z)V",
                                       context().object(), static_cast<jboolean>(on));
}

void JniBridge::showSession(const std::string& line, bool paused) {
    const QJniObject text = javaText(line);
    QJniObject::callStaticMethod<void>(
        session, "show", "(Landroid/content/Context;Ljava/lang/String;Z)V", context().object(),
        text.object<jstring>(), static_cast<jboolean>(paused));
}

void JniBridge::takeSessionAway() {
    QJniObject::callStaticMethod<void>(session, "takeAway", "(Landroid/content/Context;)V",
                                       context().object());
}

void JniBridge::hearSession(std::function<void(bool)> heard) {
    {
        const std::lock_guard lock(answers().mutex);
        answers().ofSession = std::move(heard);
    }
    QJniEnvironment().registerNativeMethods(
        session, {{"answered", "(Z)V", reinterpret_cast<void*>(sessionAnswered)}});
}

void JniBridge::pickDocument(const std::string& folder) {
    const QJniObject text = javaText(folder);
    QJniObject::callStaticMethod<void>(documents, "pick",
                                       "(Landroid/content/Context;Ljava/lang/String;)V",
                                       context().object(), text.object<jstring>());
}

void JniBridge::saveDocument(const std::string& path) {
    const QJniObject text = javaText(path);
    QJniObject::callStaticMethod<void>(documents, "saveAs",
                                       "(Landroid/content/Context;Ljava/lang/String;)V",
                                       context().object(), text.object<jstring>());
}

void JniBridge::shareDocument(const std::string& path) {
    const QJniObject text = javaText(path);
    QJniObject::callStaticMethod<void>(documents, "share",
                                       "(Landroid/content/Context;Ljava/lang/String;)V",
                                       context().object(), text.object<jstring>());
}

void JniBridge::hearDocuments(std::function<void(int, const std::string&)> heard) {
    {
        const std::lock_guard lock(answers().mutex);
        answers().ofDocument = std::move(heard);
    }
    QJniEnvironment().registerNativeMethods(
        documents,
        {{"answered", "(ILjava/lang/String;)V", reinterpret_cast<void*>(documentAnswered)}});
}

void JniBridge::hearArrival(std::function<void()> heard) {
    {
        const std::lock_guard lock(answers().mutex);
        answers().ofArrival = std::move(heard);
    }
    QJniEnvironment().registerNativeMethods(arrival,
                                            {{"changed", "()V", reinterpret_cast<void*>(arrived)}});
}

bool JniBridge::takeStart() {
    return QJniObject::callStaticMethod<jboolean>(
        arrival, "takeStart", "(Landroid/content/Context;)Z", context().object());
}

bool JniBridge::knowsBiometric() {
    return QJniObject::callStaticMethod<jboolean>(
        biometricKeys, "exist", "(Landroid/content/Context;)Z", context().object());
}

std::optional<data::DataKey> JniBridge::readBiometric(const std::string& name) {
    const QJniObject text = javaText(name);
    const QJniObject kept = QJniObject::callStaticObjectMethod(
        biometricKeys, "read", "(Landroid/content/Context;Ljava/lang/String;)[B",
        context().object(), text.object<jstring>());
    const auto bytes = kept.object<jbyteArray>();
    constexpr jsize size{data::DataKey::size};
    QJniEnvironment java;
    if (!bytes || java->GetArrayLength(bytes) != size)
        return std::nullopt;
    data::DataKey secret;
    java->GetByteArrayRegion(bytes, 0, size, reinterpret_cast<jbyte*>(secret.writable().data()));
    const data::DataKey zeros;
    java->SetByteArrayRegion(bytes, 0, size, reinterpret_cast<const jbyte*>(zeros.bytes().data()));
    return secret;
}

// Java wipes its copy.
bool JniBridge::writeBiometric(const std::string& name, const data::DataKey& secret) {
    QJniEnvironment java;
    constexpr jsize size{data::DataKey::size};
    const jbyteArray array = java->NewByteArray(size);
    if (!array) { // no memory
        java.checkAndClearExceptions();
        return false;
    }
    const QJniObject owned = QJniObject::fromLocalRef(array);
    java->SetByteArrayRegion(array, 0, size, reinterpret_cast<const jbyte*>(secret.bytes().data()));
    const QJniObject text = javaText(name);
    return QJniObject::callStaticMethod<jboolean>(
        biometricKeys, "write", "(Landroid/content/Context;Ljava/lang/String;[B)Z",
        context().object(), text.object<jstring>(), owned.object<jbyteArray>());
}

void JniBridge::removeBiometric(const std::string& name) {
    const QJniObject text = javaText(name);
    QJniObject::callStaticMethod<void>(biometricKeys, "remove",
                                       "(Landroid/content/Context;Ljava/lang/String;)V",
                                       context().object(), text.object<jstring>());
}

void JniBridge::giveUpBiometric() {
    QJniObject::callStaticMethod<void>(biometricKeys, "giveUp", "()V");
}

void JniBridge::putAway() {
    context().callMethod<jboolean>("moveTaskToBack", "(Z)Z", static_cast<jboolean>(true));
}

void JniBridge::coverWindow() {
    QJniObject::callStaticMethod<void>(screen, "cover", "(Landroid/content/Context;)V",
                                       context().object());
}

} // namespace frond
