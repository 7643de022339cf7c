// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/ios/biometricitems.h"

#import <Foundation/Foundation.h>
#import <LocalAuthentication/LocalAuthentication.h>
#import <Security/Security.h>

#include <algorithm>
#include <mutex>

namespace frond {

namespace {

NSString* itemText(const std::string& plain) {
    return [NSString stringWithUTF8String:plain.c_str()];
}

id itemKey(CFStringRef name) {
    return (__bridge id)name;
}

/// What names one item.
NSMutableDictionary* itemNamed(const std::string& name) {
    NSMutableDictionary* item = [NSMutableDictionary dictionary];
    [item setObject:itemKey(kSecClassGenericPassword) forKey:itemKey(kSecClass)];
    [item setObject:@"frond" forKey:itemKey(kSecAttrService)];
    [item setObject:itemText(name) forKey:itemKey(kSecAttrAccount)];
    return item;
}

} // namespace

/// The questions that a person sees, so that they can be taken away.
class BiometricItems::Asking {
public:
    void add(LAContext* question) {
        const std::lock_guard lock(m_mutex);
        [m_questions addObject:question];
    }
    void drop(LAContext* question) {
        const std::lock_guard lock(m_mutex);
        [m_questions removeObjectIdenticalTo:question];
    }
    void end() {
        NSArray* all = nil;
        {
            const std::lock_guard lock(m_mutex);
            all = [NSArray arrayWithArray:m_questions];
        }
        for (LAContext* each in all)
            [each invalidate];
    }

private:
    std::mutex m_mutex;
    NSMutableArray* m_questions = [[NSMutableArray alloc] init];
};

BiometricItems::BiometricItems() : m_asking(std::make_unique<Asking>()) {}

BiometricItems::~BiometricItems() = default;

bool BiometricItems::exist() {
    LAContext* context = [[LAContext alloc] init];
    return [context canEvaluatePolicy:LAPolicyDeviceOwnerAuthenticationWithBiometrics
                                error:nullptr];
}

std::optional<data::DataKey> BiometricItems::read(const std::string& name) const {
    LAContext* context = [[LAContext alloc] init];
    [context setLocalizedReason:@"Frond opens."];
    [context setLocalizedFallbackTitle:@""]; // the code of the phone opens no Frond
    NSMutableDictionary* query = itemNamed(name);
    [query setObject:[NSNumber numberWithBool:YES] forKey:itemKey(kSecReturnData)];
    [query setObject:context forKey:itemKey(kSecUseAuthenticationContext)];
    CFTypeRef found = nullptr;
    m_asking->add(context);
    const OSStatus status = SecItemCopyMatching((__bridge CFDictionaryRef)query, &found);
    m_asking->drop(context);
    NSData* bytes = (__bridge_transfer NSData*)found;
    if (status != errSecSuccess || [bytes length] != data::DataKey::size)
        return std::nullopt;
    data::DataKey secret;
    const auto* first = static_cast<const std::uint8_t*>([bytes bytes]);
    std::copy(first, first + data::DataKey::size, secret.writable().begin());
    return secret;
}

bool BiometricItems::write(const std::string& name, const data::DataKey& secret) {
    SecAccessControlRef access = SecAccessControlCreateWithFlags(
        kCFAllocatorDefault, kSecAttrAccessibleWhenPasscodeSetThisDeviceOnly,
        kSecAccessControlBiometryCurrentSet, nullptr);
    if (!access)
        return false;
    NSMutableDictionary* item = itemNamed(name);
    [item setObject:(__bridge id)access forKey:itemKey(kSecAttrAccessControl)];
    [item setObject:[NSData dataWithBytes:secret.bytes().data() length:data::DataKey::size]
             forKey:itemKey(kSecValueData)];
    const OSStatus status = SecItemAdd((__bridge CFDictionaryRef)item, nullptr);
    CFRelease(access);
    return status == errSecSuccess;
}

void BiometricItems::remove(const std::string& name) {
    SecItemDelete((__bridge CFDictionaryRef)itemNamed(name));
}

void BiometricItems::giveUp() {
    m_asking->end();
}

} // namespace frond
