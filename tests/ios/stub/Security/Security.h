// SPDX-License-Identifier: GPL-3.0-or-later
// As far as Frond uses it; check.py holds what is used against the published types.
#pragma once
#import <Foundation/Foundation.h>

// Of CoreFoundation; GNUstep has none.
typedef const void* CFTypeRef;
typedef const struct FrondCFString* CFStringRef;
typedef const struct FrondCFDictionary* CFDictionaryRef;
typedef const struct FrondCFAllocator* CFAllocatorRef;
typedef struct FrondCFError* CFErrorRef;
extern const CFAllocatorRef kCFAllocatorDefault;
extern "C" void CFRelease(CFTypeRef object);

typedef int32_t OSStatus;
enum : OSStatus {
    errSecSuccess = 0,
    errSecUserCanceled = -128,
    errSecDuplicateItem = -25299,
    errSecItemNotFound = -25300,
    errSecAuthFailed = -25293
};

typedef const struct FrondSecAccessControl* SecAccessControlRef;
enum SecAccessControlCreateFlags : unsigned long { kSecAccessControlBiometryCurrentSet = 8 };

extern "C" {
extern const CFStringRef kSecClass, kSecClassGenericPassword, kSecAttrService, kSecAttrAccount,
    kSecAttrAccessControl, kSecAttrAccessibleWhenPasscodeSetThisDeviceOnly, kSecValueData,
    kSecReturnData, kSecUseAuthenticationContext;
SecAccessControlRef SecAccessControlCreateWithFlags(CFAllocatorRef allocator, CFTypeRef protection,
                                                    SecAccessControlCreateFlags flags,
                                                    CFErrorRef* error);
OSStatus SecItemAdd(CFDictionaryRef attributes, CFTypeRef* result);
OSStatus SecItemCopyMatching(CFDictionaryRef query, CFTypeRef* result);
OSStatus SecItemDelete(CFDictionaryRef query);
}
