// Runs scripts of pages without a browser: reads {globals, files, ask} from standard input, writes the value of each expression.
"use strict";
const { readFileSync } = require("node:fs");
const { createContext, runInContext } = require("node:vm");

const { globals, files, ask } = JSON.parse(readFileSync(0, "utf8"));
// A script that waits for a page finds none and does nothing.
const context = createContext({ ...globals, document: { querySelector: () => null } });
for (const file of files) runInContext(readFileSync(file, "utf8"), context, { filename: file });
process.stdout.write(JSON.stringify(ask.map(expression => runInContext(expression, context) ?? null)));
