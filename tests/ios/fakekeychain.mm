// SPDX-License-Identifier: GPL-3.0-or-later
#import "fakekeychain.h"

#import <LocalAuthentication/LocalAuthentication.h>
#import <Security/Security.h>

FakeKeychain keychain;

#define NAMED(name)                                                                                \
    extern "C" {                                                                                   \
    const CFStringRef name = (CFStringRef) @ #name;                                                \
    }
NAMED(kSecClass)
NAMED(kSecClassGenericPassword)
NAMED(kSecAttrService)
NAMED(kSecAttrAccount)
NAMED(kSecAttrAccessControl)
NAMED(kSecAttrAccessibleWhenPasscodeSetThisDeviceOnly)
NAMED(kSecValueData)
NAMED(kSecReturnData)
NAMED(kSecUseAuthenticationContext)
const CFAllocatorRef kCFAllocatorDefault = nullptr;

namespace {

id valueIn(NSDictionary* of, CFStringRef key) {
    return [of objectForKey:(id)key];
}

/// Service and account, as they tell one item from the others.
NSString* nameOf(NSDictionary* query) {
    if (![valueIn(query, kSecClass) isEqual:(id)kSecClassGenericPassword])
        [NSException raise:NSInvalidArgumentException format:@"another class"];
    return [NSString stringWithFormat:@"%@/%@", valueIn(query, kSecAttrService),
                                      valueIn(query, kSecAttrAccount)];
}

} // namespace

@interface LAContext (Fake)
- (BOOL)isInvalid;
@end

@implementation LAContext
@dynamic localizedReason, localizedFallbackTitle;
- (void)setLocalizedReason:(NSString*)reason {
    if ([reason length] == 0)
        [NSException raise:NSInvalidArgumentException format:@"a reason is wanted"];
    _reason = [reason copy];
}
- (NSString*)localizedReason {
    return _reason;
}
- (void)setLocalizedFallbackTitle:(NSString*)title {
    _fallback = [title copy];
}
- (NSString*)localizedFallbackTitle {
    return _fallback;
}
- (BOOL)canEvaluatePolicy:(LAPolicy)policy error:(NSError**)error {
    (void)error;
    return policy == LAPolicyDeviceOwnerAuthenticationWithBiometrics && keychain.known;
}
- (void)invalidate {
    _invalid = YES;
}
- (BOOL)isInvalid {
    return _invalid;
}
@end

extern "C" {

void CFRelease(CFTypeRef object) {
    [(id)object release];
}

SecAccessControlRef SecAccessControlCreateWithFlags(CFAllocatorRef, CFTypeRef protection,
                                                    SecAccessControlCreateFlags flags,
                                                    CFErrorRef*) {
    if (!keychain.known) // nor a code of the phone
        return nullptr;
    return (SecAccessControlRef)[[NSArray alloc]
        initWithObjects:(id)protection, [NSNumber numberWithUnsignedLong:flags], nil];
}

OSStatus SecItemAdd(CFDictionaryRef attributes, CFTypeRef*) {
    NSDictionary* item = (NSDictionary*)attributes;
    if (keychain.full)
        return errSecAuthFailed;
    if ([keychain.items objectForKey:nameOf(item)])
        return errSecDuplicateItem;
    [keychain.items setObject:[[item copy] autorelease] forKey:nameOf(item)];
    return errSecSuccess;
}

OSStatus SecItemCopyMatching(CFDictionaryRef wanted, CFTypeRef* result) {
    NSDictionary* query = (NSDictionary*)wanted;
    NSDictionary* item = [keychain.items objectForKey:nameOf(query)];
    if (!item)
        return errSecItemNotFound;
    LAContext* context = valueIn(query, kSecUseAuthenticationContext);
    ++keychain.asked;
    keychain.reason = [context localizedReason];
    if (keychain.whileAsked)
        keychain.whileAsked();
    if (!keychain.shows || [context isInvalid])
        return errSecUserCanceled;
    if ([valueIn(query, kSecReturnData) boolValue])
        *result = (CFTypeRef)[valueIn(item, kSecValueData) copy];
    return errSecSuccess;
}

OSStatus SecItemDelete(CFDictionaryRef query) {
    NSString* name = nameOf((NSDictionary*)query);
    if (![keychain.items objectForKey:name])
        return errSecItemNotFound;
    [keychain.items removeObjectForKey:name];
    return errSecSuccess;
}
}

void learnFinger() {
    for (NSString* name in [keychain.items allKeys]) {
        NSArray* access = valueIn([keychain.items objectForKey:name], kSecAttrAccessControl);
        if ([[access objectAtIndex:1] unsignedLongValue] == kSecAccessControlBiometryCurrentSet)
            [keychain.items removeObjectForKey:name];
    }
}
