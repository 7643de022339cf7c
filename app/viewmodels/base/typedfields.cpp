// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewmodels/base/typedfields.h"

#include <QMetaProperty>
#include <QStringList>
#include <vector>

namespace frond {

namespace {

/// A field that sets another one is set before or after it: in two rounds both are right, and a
/// third finds nothing more to do.
constexpr int mostRounds = 3;

/// Its own ones, without those of every QObject.
std::vector<QMetaProperty> propertiesOf(const QObject& object) {
    std::vector<QMetaProperty> properties;
    const QMetaObject& meta = *object.metaObject();
    for (int i = QObject::staticMetaObject.propertyCount(); i < meta.propertyCount(); ++i)
        properties.push_back(meta.property(i));
    return properties;
}

bool isField(const QMetaProperty& property) {
    switch (property.metaType().id()) {
    case QMetaType::QString:
    case QMetaType::QStringList:
    case QMetaType::Int:
    case QMetaType::Double:
    case QMetaType::Bool:
        return property.isWritable() && property.isStored();
    default:
        return false;
    }
}

QObject* objectIn(const QMetaProperty& property, const QObject& form) {
    return property.metaType().flags().testFlag(QMetaType::PointerToQObject)
               ? property.read(&form).value<QObject*>()
               : nullptr;
}

/// True where something was written.
bool putOnce(const QJsonObject& fields, QObject& form) {
    bool wrote = false;
    for (const QMetaProperty& property : propertiesOf(form)) {
        const QJsonValue kept = fields[QLatin1String(property.name())];
        if (isField(property)) {
            QVariant value = kept.toVariant();
            if (value.isValid() && value.convert(property.metaType()) &&
                value != property.read(&form))
                wrote = property.write(&form, value) || wrote;
        } else if (QObject* inner = kept.isObject() ? objectIn(property, form) : nullptr) {
            wrote = putOnce(kept.toObject(), *inner) || wrote;
        }
    }
    return wrote;
}

} // namespace

QJsonObject typedFields(const QObject& form) {
    QJsonObject fields;
    for (const QMetaProperty& property : propertiesOf(form)) {
        const QLatin1String name(property.name());
        if (isField(property)) {
            fields[name] = QJsonValue::fromVariant(property.read(&form));
        } else if (const QObject* inner = objectIn(property, form)) {
            const QJsonObject innerFields = typedFields(*inner);
            if (!innerFields.isEmpty())
                fields[name] = innerFields;
        }
    }
    return fields;
}

void putTypedFields(const QJsonObject& fields, QObject& form) {
    for (int round = 0; round < mostRounds && putOnce(fields, form); ++round) {
    }
}

} // namespace frond
