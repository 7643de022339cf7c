// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/ios/iosdocuments.h"

#import <Foundation/Foundation.h>
#import <UIKit/UIKit.h>
#import <UniformTypeIdentifiers/UniformTypeIdentifiers.h>

#include <memory>
#include <utility>

namespace {

using Chosen = std::function<void(NSURL* url)>; // nil: none

NSString* pathText(const std::string& path) {
    return [NSString stringWithUTF8String:path.c_str()];
}

/// What a page is shown over; nil without a window.
UIViewController* inFront() {
    for (UIScene* scene in [[UIApplication sharedApplication] connectedScenes]) {
        if (![scene isKindOfClass:[UIWindowScene class]])
            continue;
        UIViewController* controller = [[(UIWindowScene*)scene keyWindow] rootViewController];
        while ([controller presentedViewController])
            controller = [controller presentedViewController];
        if (controller)
            return controller;
    }
    return nil;
}

/// A tablet shows some pages beside something.
void showOver(UIViewController* page, UIViewController* below) {
    UIView* view = [below view];
    [[page popoverPresentationController] setSourceView:view];
    [[page popoverPresentationController] setSourceRect:[view bounds]];
    [below presentViewController:page animated:YES completion:nil];
}

} // namespace

/// Hears what is chosen in the picker that is open.
@interface FrondPickerDelegate : NSObject <UIDocumentPickerDelegate> {
@public
    Chosen _chosen;
}
@end

@implementation FrondPickerDelegate
- (void)tell:(NSURL*)url {
    if (const Chosen chosen = std::exchange(_chosen, nullptr))
        chosen(url);
}
- (void)documentPicker:(UIDocumentPickerViewController*)picker
    didPickDocumentsAtURLs:(NSArray*)urls {
    [self tell:[urls firstObject]];
}
- (void)documentPickerWasCancelled:(UIDocumentPickerViewController*)picker {
    [self tell:nil];
}
@end

namespace frond {

class IosDocuments::Pages {
public:
    void show(UIDocumentPickerViewController* picker, Chosen chosen) {
        UIViewController* below = inFront();
        if (!below) {
            chosen(nil);
            return;
        }
        [m_delegate tell:nil]; // the one before, which the system has closed
        m_delegate->_chosen = std::move(chosen);
        [picker setDelegate:m_delegate];
        showOver(picker, below);
    }

    /// Who is told of what is shared, in place of the one before.
    std::weak_ptr<std::function<void(bool)>> shares(std::function<void(bool done)> went) {
        m_shares = std::make_shared<std::function<void(bool)>>(std::move(went));
        return m_shares;
    }

private:
    std::shared_ptr<std::function<void(bool)>> m_shares;
    FrondPickerDelegate* m_delegate = [[FrondPickerDelegate alloc] init]; // a picker keeps none
};

IosDocuments::IosDocuments() : m_pages(std::make_unique<Pages>()) {}

IosDocuments::~IosDocuments() = default;

void IosDocuments::pick(const std::string& folder,
                        std::function<void(const std::string& path)> picked) {
    UIDocumentPickerViewController* picker = [[UIDocumentPickerViewController alloc]
        initForOpeningContentTypes:[NSArray arrayWithObject:UTTypeItem]
                            asCopy:YES];
    m_pages->show(picker, [folder, picked = std::move(picked)](NSURL* url) {
        if (!url) {
            picked({});
            return;
        }
        NSString* path =
            [pathText(folder) stringByAppendingPathComponent:[[url path] lastPathComponent]];
        [[NSFileManager defaultManager] moveItemAtPath:[url path] toPath:path error:nullptr];
        picked([path UTF8String]);
    });
}

void IosDocuments::saveAs(const std::string& path, std::function<void(bool there)> went) {
    NSURL* url = [NSURL fileURLWithPath:pathText(path)];
    UIDocumentPickerViewController* picker =
        [[UIDocumentPickerViewController alloc] initForExportingURLs:[NSArray arrayWithObject:url]
                                                              asCopy:YES];
    m_pages->show(picker, [went = std::move(went)](NSURL* there) { went(there != nil); });
}

void IosDocuments::share(const std::string& path, std::function<void(bool done)> went) {
    UIViewController* below = inFront();
    if (!below) {
        went(false);
        return;
    }
    NSURL* url = [NSURL fileURLWithPath:pathText(path)];
    UIActivityViewController* page =
        [[UIActivityViewController alloc] initWithActivityItems:[NSArray arrayWithObject:url]
                                          applicationActivities:nil];
    // Told of each thing that is done, or tried and left, before the page goes; the system keeps
    // what is told longer than this may live.
    const std::weak_ptr<std::function<void(bool)>> told = m_pages->shares(std::move(went));
    [page setCompletionWithItemsHandler:^(NSString* kind, BOOL completed, NSArray* /*items*/,
                                          NSError* /*error*/) {
      const auto living = told.lock();
      if (!living || (kind && !completed)) // the page is still there
          return;
      if (const auto once = std::exchange(*living, nullptr))
          once(completed);
    }];
    showOver(page, below);
}

} // namespace frond
