// SPDX-License-Identifier: GPL-3.0-or-later
// check.cjs CHROMIUM PICTURES FILE...: what html-validate says of each page, and axe as a browser shows it: on a screen,
// on a narrow one, dark and printed. Prints a line for each finding; a picture of each goes to the folder PICTURES.
"use strict";
const path = require("node:path");
const {pathToFileURL} = require("node:url");
const packages = require("node:module").createRequire(path.resolve(process.env.FROND_HTML_VALIDATORS, "package.json"));
const {HtmlValidate} = packages("html-validate");
const puppeteer = packages("puppeteer-core");
const axe = packages.resolve("axe-core/axe.min.js");

const WAYS = {
    wide: {width: 1100, scheme: "light", media: "screen"},
    phone: {width: 390, scheme: "light", media: "screen"},
    narrow: {width: 320, scheme: "light", media: "screen"},
    dark: {width: 390, scheme: "dark", media: "screen"},
    printed: {width: 680, scheme: "dark", media: "print"},
};
async function markup(file) {
    const rules = {root: true, extends: ["html-validate:recommended", "html-validate:a11y"]};
    const report = await new HtmlValidate(rules).validateFile(file);
    return report.results.flatMap(result => result.messages)
        .map(one => `html-validate ${one.ruleId}: ${one.message} (line ${one.line})`);
}

async function shown(browser, file, name, {width, scheme, media}, pictures) {
    const page = await browser.newPage();
    const asked = [];
    page.on("request", request => asked.push(request.url()));
    await page.setBypassCSP(true); // for axe alone
    await page.setViewport({width, height: 844});
    // At once: puppeteer's own two calls each undo the other.
    const session = await page.createCDPSession();
    await session.send("Emulation.setEmulatedMedia", {media, features: [{name: "prefers-color-scheme", value: scheme}]});
    await page.goto(pathToFileURL(path.resolve(file)).href);
    const found = asked.slice(1).map(url => `asks for ${url}`);
    if (!await page.evaluate(query => matchMedia(query).matches, `${media} and (prefers-color-scheme: ${scheme})`))
        found.push("is not shown as it should be");
    // A page that can be scrolled sideways is one that is cut off when it is printed or enlarged.
    if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth))
        found.push("is wider than the screen");
    await page.screenshot({path: path.join(pictures, `${path.basename(file, ".html")}-${name}.png`), fullPage: true});
    await page.addScriptTag({path: axe});
    const said = await page.evaluate(() => window.axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }));
    for (const one of [...said.violations, ...said.incomplete])
        found.push(...one.nodes.map(node => `axe ${one.id}: ${one.help}: ${node.html.slice(0, 120)}`));
    if (said.passes.length < 15)
        found.push(`axe looked at ${said.passes.length} things only`);
    await page.close();
    return found;
}

async function main([chromium, pictures, ...files]) {
    const browser = await puppeteer.launch({executablePath: chromium, args: ["--no-sandbox"]});
    let findings = 0;
    const tell = (what, found) => {
        findings += found.length;
        for (const one of found)
            console.log(`${what}: ${one}`);
    };
    try {
        for (const file of files) {
            tell(path.basename(file), await markup(file));
            for (const [name, way] of Object.entries(WAYS))
                tell(`${path.basename(file)}, ${name}`, await shown(browser, file, name, way, pictures));
        }
    } finally {
        await browser.close();
    }
    process.exitCode = findings ? 1 : 0;
}

main(process.argv.slice(2));
